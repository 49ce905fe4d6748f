/** The Az PowerShell form of every identity change: `Update-AzVM` replaces the list, so it names all that stay. */
import { type Command, nothing, powershell, type Spoken } from '../../model/command.ts';
import type { Transition } from '../../model/step.ts';
import type { MachineIdentity, OnMachine } from './machine-identity.ts';

export const updateMachine = (v: Spoken<OnMachine>, { after }: Transition<MachineIdentity>): readonly Command[] => {
  const type = after?.identity.type.replace(', ', '') ?? 'None';
  const ids = Object.keys(after?.identity.userAssignedIdentities ?? {});
  return [
    powershell`$vm = Get-AzVM -ResourceGroupName ${v.resourceGroup} -Name ${v.virtualMachine}`,
    powershell`Update-AzVM -ResourceGroupName ${v.resourceGroup} -VM $vm -IdentityType ${type}${ids.length ? powershell` -IdentityId ${ids}` : nothing}`,
  ];
};
