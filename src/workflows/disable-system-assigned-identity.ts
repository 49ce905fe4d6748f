/** The system-assigned identity goes, the user-assigned ones stay. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { onMachine } from './openings.ts';
import { disableSystemAssignedIdentity } from './steps/disable-system-assigned-identity.ts';

export const disableIdentity = workflow({
  id: 'disable-system-assigned-identity',
  title: 'Disable the system-assigned identity, keep user-assigned ones',
  purpose: 'take away',
  docs: [section(documents.machineCli, 'Disable system-assigned identity from an Azure VM')],
  steps: [...onMachine, disableSystemAssignedIdentity],
});
