/** The system-assigned identity goes, and the machine has none left. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { onMachine } from './openings.ts';
import { disableOnlyIdentity } from './steps/disable-only-identity.ts';

export const disableOnlyOne = workflow({
  id: 'disable-only-identity',
  title: 'Disable the system-assigned identity where it is the only one',
  purpose: 'take away',
  docs: [section(documents.machineCli, 'Disable system-assigned identity from an Azure VM')],
  steps: [...onMachine, disableOnlyIdentity],
});
