/** Every user-assigned identity off, where a system-assigned one remains. */
import { az } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { virtualMachine } from '../fields/machine.ts';
import { resourceGroup, subscription } from '../fields/place.ts';
import { everyUserAssigned, type Guard, machineIdentityChange, type OnMachine } from './machine-identity.ts';
import { updateMachine } from './update-machine.ts';

/** The documented type `SystemAssigned` would switch on what is off. */
const systemAssignedWouldBeEnabled: Guard<OnMachine> = ({ type }, v) =>
  type.includes('SystemAssigned')
    ? undefined
    : {
        code: 'SystemAssignedIdentityWouldBeEnabled',
        happened: `${v.virtualMachine} has no system-assigned identity to keep`,
        why: 'Setting the identity type to SystemAssigned would enable one.',
        try: ['Remove all user-assigned identities'],
        instead: 'remove-all-user-assigned-identities',
      };

export const removeAllUserAssignedIdentitiesKeepSystemAssigned = step({
  id: 'remove-all-user-assigned-identities-keep-system-assigned',
  title: 'Remove all user-assigned managed identities, keeping the system-assigned one',
  docs: [section(documents.machineCli, 'Remove a user-assigned managed identity from an Azure VM')],
  needs: { subscription, resourceGroup, virtualMachine },
  asks: {},
  gives: {},
  change: machineIdentityChange(everyUserAssigned, () => ({}), systemAssignedWouldBeEnabled),
  az: v =>
    az`az vm update --resource-group ${v.resourceGroup} --name ${v.virtualMachine} --set identity.type=SystemAssigned identity.userAssignedIdentities=null`,
  powershell: updateMachine,
  teaches: {
    why: 'From then on every token request of the machine gets the system-assigned identity.',
    remember: ['Code that names the client ID of a removed identity fails: Identity not found.'],
  },
});
