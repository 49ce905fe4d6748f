/** The system-assigned identity off, where user-assigned ones remain. */
import { az } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { virtualMachine } from '../fields/machine.ts';
import { resourceGroup, subscription } from '../fields/place.ts';
import { type Guard, machineIdentityChange, type OnMachine } from './machine-identity.ts';
import { updateMachine } from './update-machine.ts';

/** The type `UserAssigned` says that identities remain: Azure has nothing to make of it where there are none. */
const someMustRemain: Guard<OnMachine> = ({ type, userAssignedIdentities }, v) =>
  Object.keys(userAssignedIdentities).length
    ? undefined
    : {
        code: type === 'None' ? 'NoIdentity' : 'NoUserAssignedIdentityLeft',
        happened: `${v.virtualMachine} has no user-assigned identity to keep`,
        why: `Its identity type is ${type}.`,
        try: ['Disable the system-assigned identity where none is left', 'Choose another machine'],
        instead: 'disable-only-identity',
      };

export const disableSystemAssignedIdentity = step({
  id: 'disable-system-assigned-identity',
  title: 'Disable the system-assigned managed identity, keeping user-assigned ones',
  docs: [section(documents.machineCli, 'Disable system-assigned identity from an Azure VM')],
  needs: { subscription, resourceGroup, virtualMachine },
  asks: {},
  gives: {},
  change: machineIdentityChange(
    () => ({ systemAssigned: false }),
    () => ({}),
    someMustRemain,
  ),
  az: v =>
    az`az vm update --resource-group ${v.resourceGroup} --name ${v.virtualMachine} --set identity.type=UserAssigned`,
  powershell: updateMachine,
  teaches: {
    why: 'Code that names no client ID falls back to a user-assigned identity once the system-assigned one is gone.',
    remember: [
      'Enabling it again gives a new principal ID: every role has to be granted again.',
      'Role assignments of the old principal stay behind as "Identity not found".',
    ],
  },
});
