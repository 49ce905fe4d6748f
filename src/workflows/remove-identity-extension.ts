/** From the extension to the metadata service: the identity stays. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { onMachine } from './openings.ts';
import { removeIdentityExtension } from './steps/remove-identity-extension.ts';

export const removeExtension = workflow({
  id: 'remove-identity-extension',
  title: 'Remove the retired managed identity extension from a virtual machine',
  purpose: 'legacy',
  docs: [
    section(documents.machineCli2018, 'Disable system-assigned identity from an Azure VM'),
    section(documents.machinePowerShell, 'Remove MSI from an Azure VM'),
  ],
  steps: [...onMachine, removeIdentityExtension],
});
