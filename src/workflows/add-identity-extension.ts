/** For who has to reproduce an old machine. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { onMachine } from './openings.ts';
import { addIdentityExtension } from './steps/add-identity-extension.ts';

export const addExtension = workflow({
  id: 'add-identity-extension',
  title: 'Add the retired managed identity extension to a virtual machine',
  purpose: 'legacy',
  docs: [section(documents.machinePowerShell, 'Enable MSI on an existing Azure VM')],
  steps: [...onMachine, addIdentityExtension],
});
