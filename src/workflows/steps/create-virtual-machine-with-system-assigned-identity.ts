/** A new machine with an identity of its own, from its first start. */
import { az, powershell } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { systemPrincipalId } from '../fields/identity.ts';
import { machineTarget } from '../targets/machine-target.ts';
import { describeVirtualMachine } from './describe-virtual-machine.ts';
import { azCreateMachine, powershellCreateMachine } from './new-carrier-commands.ts';
import { newMachineChange } from './new-machine.ts';

export const createVirtualMachineWithSystemAssignedIdentity = step({
  id: 'create-virtual-machine-with-system-assigned-identity',
  title: 'Create the virtual machine with a system-assigned managed identity',
  docs: [section(documents.machineCli, 'Enable system-assigned managed identity during creation of an Azure VM')],
  needs: { ...describeVirtualMachine.needs, ...describeVirtualMachine.asks },
  asks: {},
  gives: { systemPrincipalId },
  change: newMachineChange({
    instead: 'enable-system-assigned-identity',
    change: () => ({ systemAssigned: true }),
    facts: ({ principalId = '' }) => ({ systemPrincipalId: principalId }),
  }),
  az: v => azCreateMachine(v, az`--assign-identity`),
  powershell: v => powershellCreateMachine(v, powershell`-IdentityType SystemAssigned`),
  captures: v => ({ systemPrincipalId: machineTarget.principal(machineTarget.at(v)) }),
  teaches: {
    why: 'The identity is there from the first start: no second step can be forgotten.',
    remember: [
      'It needs roles before it can do anything: grant them to its principal ID.',
      'An SSH key is never generated for a Windows image: the flag of the old pages has no effect there.',
    ],
  },
});
