/** One user-assigned identity more on a machine; those that it has stay. */
import { az } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { userAssignedIdentity } from '../fields/identity.ts';
import { virtualMachine } from '../fields/machine.ts';
import { resourceGroup, subscription } from '../fields/place.ts';
import { machineIdentityChange, type OnMachine } from './machine-identity.ts';
import { updateMachine } from './update-machine.ts';

export const assignUserAssignedIdentity = step({
  id: 'assign-user-assigned-identity',
  title: 'Assign the user-assigned managed identity',
  docs: [
    section(documents.machineCli, 'Assign a user-assigned managed identity to an existing Azure VM'),
    section(documents.machineCliPreview, 'Enable MSI on an existing Azure VM'),
  ],
  needs: { subscription, resourceGroup, virtualMachine, userAssignedIdentity },
  asks: {},
  gives: {},
  change: machineIdentityChange(
    (v: OnMachine & { userAssignedIdentity: string }) => ({ add: [v.userAssignedIdentity] }),
    () => ({}),
  ),
  az: v =>
    az`az vm identity assign --resource-group ${v.resourceGroup} --name ${v.virtualMachine} --identities ${v.userAssignedIdentity}`,
  powershell: updateMachine,
  teaches: {
    why: 'The machine gets one identity more; those that it has stay.',
    remember: [
      'A bare name is looked for in the machine’s own resource group: a full resource id always works.',
      'With several identities and no system-assigned one, code has to name the client ID.',
    ],
    pitfalls: [
      {
        code: 'LinkedAuthorizationFailed',
        because: 'The account may change the machine but not assign this identity.',
        remedy: 'Ask for Managed Identity Operator on the identity.',
      },
      {
        code: 'FailedIdentityOperation',
        because: 'The identity, or one that the machine still names, does not exist any more.',
        remedy: 'Remove the stale one from the machine, then assign again.',
      },
    ],
  },
});
