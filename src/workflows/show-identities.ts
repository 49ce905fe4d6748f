/** What a machine has now. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { onMachine } from './openings.ts';
import { showIdentities } from './steps/show-identities.ts';

export const showMachineIdentities = workflow({
  id: 'show-identities',
  title: 'Show the identities of a virtual machine',
  purpose: 'look',
  docs: [section(documents.machineCli, 'Remove a user-assigned managed identity from an Azure VM')],
  steps: [...onMachine, showIdentities],
});
