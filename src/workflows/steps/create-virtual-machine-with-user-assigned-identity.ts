/** A new machine with an identity that others may share, from its first start. */
import { az, powershell } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { userAssignedIdentity } from '../fields/identity.ts';
import { describeVirtualMachine } from './describe-virtual-machine.ts';
import { azCreateMachine, powershellCreateMachine } from './new-carrier-commands.ts';
import { type DescribedMachine, newMachineChange } from './new-machine.ts';

export const createVirtualMachineWithUserAssignedIdentity = step({
  id: 'create-virtual-machine-with-user-assigned-identity',
  title: 'Create the virtual machine with the user-assigned managed identity',
  docs: [
    section(documents.machineCli, 'Assign a user-assigned managed identity during the creation of an Azure VM'),
    section(documents.machineCliPreview, 'Enable MSI during creation of an Azure VM'),
  ],
  needs: { ...describeVirtualMachine.needs, ...describeVirtualMachine.asks, userAssignedIdentity },
  asks: {},
  gives: {},
  change: newMachineChange({
    instead: 'assign-user-assigned-identity',
    change: (v: DescribedMachine & { userAssignedIdentity: string }) => ({ add: [v.userAssignedIdentity] }),
  }),
  az: v => azCreateMachine(v, az`--assign-identity ${v.userAssignedIdentity}`),
  powershell: v =>
    powershellCreateMachine(v, powershell`-IdentityType UserAssigned -IdentityId ${v.userAssignedIdentity}`),
  teaches: {
    why: 'Roles can be granted to the identity before the machine exists, so that its code works from the first start.',
    remember: ['The flags --role and --scope work with a system-assigned identity only.'],
    pitfalls: [
      {
        code: 'LinkedAuthorizationFailed',
        because: 'The account may create the machine but not assign this identity.',
        remedy: 'Ask for Managed Identity Operator on the identity.',
      },
    ],
  },
});
