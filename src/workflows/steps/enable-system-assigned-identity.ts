/** The system-assigned identity on; user-assigned ones stay. */
import { az } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { systemPrincipalId } from '../fields/identity.ts';
import { virtualMachine } from '../fields/machine.ts';
import { resourceGroup, subscription } from '../fields/place.ts';
import { machineIdentityChange } from './machine-identity.ts';
import { updateMachine } from './update-machine.ts';

export const enableSystemAssignedIdentity = step({
  id: 'enable-system-assigned-identity',
  title: 'Enable the system-assigned managed identity',
  docs: [section(documents.machineCli, 'Enable system-assigned managed identity on an existing Azure VM')],
  needs: { subscription, resourceGroup, virtualMachine },
  asks: {},
  gives: { systemPrincipalId },
  change: machineIdentityChange(
    () => ({ systemAssigned: true }),
    ({ principalId = '' }) => ({ systemPrincipalId: principalId }),
  ),
  az: v => az`az vm identity assign --resource-group ${v.resourceGroup} --name ${v.virtualMachine}`,
  powershell: updateMachine,
  teaches: {
    why: 'A system-assigned identity lives and dies with its machine, and no other machine can use it.',
    remember: [
      'It needs roles before it can do anything: grant them to its principal ID.',
      'A machine with a system-assigned identity uses it for every token request that names no client ID.',
    ],
    pitfalls: [
      {
        code: 'AuthorizationFailed',
        because: 'Changing the machine needs Microsoft.Compute/virtualMachines/write.',
        remedy: 'Ask for Virtual Machine Contributor on the machine.',
      },
    ],
  },
});
