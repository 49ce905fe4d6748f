/** Scale sets as carriers of identities: Uniform ones of both kinds, Flexible ones of user-assigned ones only. */
import { formatResourceId } from '../../arm/resource-id.ts';
import { az, nothing, powershell } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import type { Known } from '../../model/field.ts';
import { documents } from '../documents.ts';
import { resourceGroup, subscription } from '../fields/place.ts';
import { scaleSet, scaleSetAt } from '../fields/scale-set.ts';
import { type Guard, principalShown, type Target } from './target.ts';

const needs = { subscription, resourceGroup, scaleSet };

/** `InvalidParameter`, target `identity`, is what Azure would answer (azure-cli issue 27871). */
const flexibleHasNone: Guard = ({ orchestrationMode }, name) =>
  orchestrationMode === 'Flexible'
    ? {
        code: 'FlexibleScaleSetHasNoSystemAssignedIdentity',
        happened: `${name} is a Flexible scale set, which cannot have a system-assigned identity`,
        why: 'Azure allows UserAssigned and None for the orchestration mode Flexible, which cannot be changed later.',
        try: ['Assign a user-assigned identity instead'],
        instead: 'assign-scale-set-user-assigned-identity',
      }
    : undefined;

export const scaleSetTarget: Target<typeof needs> = {
  noun: 'scale set',
  infix: 'scale-set-',
  needs,
  at: values => scaleSetAt(values as Known),
  refusesSystemAssigned: flexibleHasNone,
  docs: {
    enable: [
      section(
        documents.scaleSetCli,
        'Enable system-assigned managed identity on an existing Azure virtual machine scale set',
      ),
    ],
    disable: [
      section(
        documents.scaleSetCli,
        'Disable system-assigned managed identity from an Azure virtual machine scale set',
      ),
    ],
    assign: [
      section(
        documents.scaleSetCli,
        'Assign a user-assigned managed identity to an existing virtual machine scale set',
      ),
    ],
    remove: [
      section(documents.scaleSetCli, 'Remove a user-assigned managed identity from an Azure virtual machine scale set'),
    ],
    show: [
      section(documents.scaleSetCli, 'Remove a user-assigned managed identity from an Azure virtual machine scale set'),
    ],
  },
  read: async (azure, at) => {
    const set = await azure.scaleSets.get(at);
    return set && { identity: set.identity, orchestrationMode: set.orchestrationMode };
  },
  write: (azure, at, identity) => azure.scaleSets.setIdentity(at, identity),
  type: 'Microsoft.Compute/virtualMachineScaleSets',
  az: az`vmss`,
  show: ({ resourceGroup, name }) =>
    powershell`(Get-AzVmss -ResourceGroupName ${resourceGroup} -VMScaleSetName ${name}).Identity`,
  principal: ({ subscription, resourceGroup, name }) => ({
    az: az`az vmss show --resource-group ${resourceGroup} --name ${name} --query identity.principalId --output tsv`,
    powershell: powershell`(Get-AzVmss -ResourceGroupName ${resourceGroup} -VMScaleSetName ${name}).Identity.PrincipalId`,
    shown: principalShown(
      formatResourceId({ subscription, resourceGroup, name, type: 'Microsoft.Compute/virtualMachineScaleSets' }),
    ),
  }),
  update: ({ resourceGroup, name }, type, ids) => [
    powershell`Update-AzVmss -ResourceGroupName ${resourceGroup} -Name ${name} -IdentityType ${type}${ids.length ? powershell` -IdentityId ${ids}` : nothing}`,
  ],
};
