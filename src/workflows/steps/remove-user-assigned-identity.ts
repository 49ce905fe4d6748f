/** One user-assigned identity off; every other stays. */
import { az } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { attachedIdentity } from '../fields/identity.ts';
import { virtualMachine } from '../fields/machine.ts';
import { resourceGroup, subscription } from '../fields/place.ts';
import { machineIdentityChange, type OnMachine } from './machine-identity.ts';
import { updateMachine } from './update-machine.ts';

export const removeUserAssignedIdentity = step({
  id: 'remove-user-assigned-identity',
  title: 'Remove a user-assigned managed identity',
  docs: [
    section(documents.machineCli, 'Remove a user-assigned managed identity from an Azure VM'),
    section(documents.machineCliPreview, 'Remove MSI from an Azure VM'),
  ],
  needs: { subscription, resourceGroup, virtualMachine },
  asks: { attachedIdentity },
  gives: {},
  change: machineIdentityChange(
    (v: OnMachine & { attachedIdentity: string }) => ({ remove: [v.attachedIdentity] }),
    () => ({}),
  ),
  az: v =>
    az`az vm identity remove --resource-group ${v.resourceGroup} --name ${v.virtualMachine} --identities ${v.attachedIdentity}`,
  powershell: updateMachine,
  teaches: {
    why: 'The machine loses the identity; the identity itself, and its roles, stay.',
    remember: [
      'az vm identity remove without --identities removes the system-assigned identity, not all of them.',
      'Where it was the last one, UserAssigned goes from the identity type as well.',
    ],
  },
});
