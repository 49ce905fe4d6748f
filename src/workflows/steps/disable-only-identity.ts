/** The system-assigned identity off, where nothing else would go with it. */
import { az } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { virtualMachine } from '../fields/machine.ts';
import { resourceGroup, subscription } from '../fields/place.ts';
import { type Guard, machineIdentityChange, namesOf, type OnMachine } from './machine-identity.ts';
import { updateMachine } from './update-machine.ts';

/** The documented `none` drops every identity, also those that nobody named. */
const noneMayBeLost: Guard<OnMachine> = (block, v) =>
  Object.keys(block.userAssignedIdentities).length
    ? {
        code: 'UserAssignedIdentitiesWouldBeLost',
        happened: `${v.virtualMachine} also has user-assigned identities: ${namesOf(block)}`,
        why: 'Setting the identity type to none would remove them as well.',
        try: ['Disable the system-assigned identity and keep these', 'Remove them first'],
        instead: 'disable-system-assigned-identity',
      }
    : undefined;

export const disableOnlyIdentity = step({
  id: 'disable-only-identity',
  title: 'Disable the system-assigned managed identity where no other is left',
  docs: [section(documents.machineCli, 'Disable system-assigned identity from an Azure VM')],
  needs: { subscription, resourceGroup, virtualMachine },
  asks: {},
  gives: {},
  change: machineIdentityChange(
    () => ({ systemAssigned: false }),
    () => ({}),
    noneMayBeLost,
  ),
  az: v => az`az vm update --resource-group ${v.resourceGroup} --name ${v.virtualMachine} --set identity.type=none`,
  powershell: updateMachine,
  teaches: {
    why: 'Without an identity, code on the machine cannot sign in without a secret.',
    remember: [
      'The documentation writes none in lower case, and calls it case-sensitive; REST and PowerShell write None.',
    ],
  },
});
