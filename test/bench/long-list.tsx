/** A question with five thousand choices on the screen, to be measured from outside. */
import { openScreen } from '../../src/drivers/ink/screen.tsx';
import type { Session } from '../../src/machine/session.ts';
import type { QuestionView } from '../../src/machine/view.ts';
import { details } from '../../src/model/field.ts';

const choices = Array.from({ length: 5000 }, (_, i) => ({
  value: `vm-${i}`,
  label: `vm-${String(i).padStart(4, '0')}-production-westeurope`,
  hint: i % 3 ? 'SystemAssigned' : 'UserAssigned · id-photos · id-thumbnails',
  details: details({ Region: 'westeurope', Size: 'Standard_D2s_v5', 'Client ID': `0000-${i}` }),
}));

const doc = { title: 'A page', section: 'A section', dated: '2024-04-24', url: 'https://learn.microsoft.com' };

const view: QuestionView = {
  is: 'question',
  workflow: { id: 'measure', title: 'A long list' },
  steps: [],
  answers: [],
  field: 'virtualMachine',
  label: 'Virtual machine',
  question: 'Which virtual machine?',
  explain: 'There are many.',
  choices,
  secret: false,
  doc,
  back: 'nowhere',
};

/** It stays where it is; any end of it is the end of the process. */
const standing = {
  view: () => view,
  subscribe: () => () => undefined,
  send: () => process.exit(0),
  ended: new Promise(() => undefined),
} as unknown as Session;

openScreen({ where: 'simulator', save: name => name }).drive(standing);
