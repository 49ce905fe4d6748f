/** Every user-assigned identity off, where nothing else would go with them. */
import { az } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { virtualMachine } from '../fields/machine.ts';
import { resourceGroup, subscription } from '../fields/place.ts';
import { everyUserAssigned, type Guard, machineIdentityChange, type OnMachine } from './machine-identity.ts';
import { updateMachine } from './update-machine.ts';

/** The documented `none` would take the system-assigned identity along. */
const systemAssignedWouldBeLost: Guard<OnMachine> = ({ type }, v) =>
  type.includes('SystemAssigned')
    ? {
        code: 'SystemAssignedIdentityWouldBeLost',
        happened: `${v.virtualMachine} also has a system-assigned identity`,
        why: 'Setting the identity type to none would disable it as well.',
        try: ['Remove all user-assigned identities and keep the system-assigned one'],
        instead: 'remove-all-user-assigned-identities-keep-system-assigned',
      }
    : undefined;

export const removeAllUserAssignedIdentities = step({
  id: 'remove-all-user-assigned-identities',
  title: 'Remove all user-assigned managed identities',
  docs: [section(documents.machineCli, 'Remove a user-assigned managed identity from an Azure VM')],
  needs: { subscription, resourceGroup, virtualMachine },
  asks: {},
  gives: {},
  change: machineIdentityChange(everyUserAssigned, () => ({}), systemAssignedWouldBeLost),
  az: v =>
    az`az vm update --resource-group ${v.resourceGroup} --name ${v.virtualMachine} --set identity.type=none identity.userAssignedIdentities=null`,
  powershell: updateMachine,
  teaches: {
    why: 'Afterwards the machine has no identity: code on it cannot sign in without a secret.',
    remember: ['The identities themselves stay, with their roles, and can be assigned again.'],
  },
});
