/** An identity of its own for a machine that exists. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { onMachine } from './openings.ts';
import { enableSystemAssignedIdentity } from './steps/enable-system-assigned-identity.ts';

export const enableIdentity = workflow({
  id: 'enable-system-assigned-identity',
  title: 'Enable the system-assigned identity of a virtual machine',
  purpose: 'give',
  docs: [section(documents.machineCli, 'Enable system-assigned managed identity on an existing Azure VM')],
  steps: [...onMachine, enableSystemAssignedIdentity],
});
