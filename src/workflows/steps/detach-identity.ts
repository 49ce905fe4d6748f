/** An identity taken from everything that uses it, before it is deleted: a reference would stay, and break later writes. */
import { identityPatch, noIdentities } from '../../arm/identity.ts';
import { canonicalId, nameOfId, parseResourceId } from '../../arm/resource-id.ts';
import type { Azure, IdentityBlock } from '../../model/azure.ts';
import { az, powershell } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { existingIdentity } from '../fields/identity.ts';
import { subscription } from '../fields/place.ts';
import { desiredBlock, identitiesOf } from '../identity-block.ts';
import { usersOf } from '../identity-users.ts';

const write = (azure: Azure, id: string, from: IdentityBlock, to: IdentityBlock): Promise<void> => {
  const { subscription, resourceGroup, name, type } = parseResourceId(id) ?? { ...noPlace };
  const request = identityPatch(identitiesOf(from), identitiesOf(to));
  const port = type.endsWith('virtualMachines') ? azure.virtualMachines : azure.scaleSets;
  return port.setIdentity({ subscription, resourceGroup, name }, request);
};

const noPlace = { subscription: '', resourceGroup: '', name: '', type: '' };

type Attached = { readonly attachedTo: Readonly<Record<string, IdentityBlock>> };

const without = (blocks: Attached['attachedTo'], identity: string) =>
  Object.entries(blocks).map(([id, block]) => [id, block, desiredBlock(block, { remove: [identity] })] as const);

export const detachIdentity = step({
  id: 'detach-identity',
  title: 'Remove the identity from everything that uses it',
  docs: [
    section(documents.manageIdentities, 'Delete a user-assigned managed identity'),
    section(documents.machineCli, 'Remove a user-assigned managed identity from an Azure VM'),
  ],
  needs: { subscription, userAssignedIdentity: existingIdentity },
  asks: {},
  gives: {},
  change: {
    resource: v => `uses of ${nameOfId(v.userAssignedIdentity)}`,
    read: async (azure, v) => {
      const users = await usersOf(azure, v.subscription, v.userAssignedIdentity);
      return { attachedTo: Object.fromEntries(users.map(({ id, identity }) => [canonicalId(id), identity])) };
    },
    desired: (): Attached => ({ attachedTo: {} }),
    apply: async (azure, v, { before }) => {
      for (const [id, block, after] of without(before?.attachedTo ?? {}, v.userAssignedIdentity))
        await write(azure, id, block, after);
    },
    undo: async (azure, v, { before }) => {
      for (const [id, block, after] of without(before?.attachedTo ?? {}, v.userAssignedIdentity))
        await write(azure, id, after, block);
    },
    facts: () => ({}),
    notes: () => ['Every other identity of these machines stays'],
  },
  az: (v, { before }) =>
    Object.keys(before?.attachedTo ?? {}).map(id => {
      const { type } = parseResourceId(id) ?? noPlace;
      const group = type.endsWith('virtualMachines') ? az`vm` : az`vmss`;
      return az`az ${group} identity remove --ids ${id} --identities ${v.userAssignedIdentity}`;
    }),
  powershell: (v, { before }) =>
    without(before?.attachedTo ?? {}, String(v.userAssignedIdentity)).map(
      ([id, , { type, userAssignedIdentities }]) => {
        const { resourceGroup, name, type: kind } = parseResourceId(id) ?? noPlace;
        const ids = Object.keys(userAssignedIdentities);
        const rest = ids.length ? powershell` -IdentityId ${ids}` : powershell``;
        const wanted = type.replace(', ', '');
        return kind.endsWith('virtualMachines')
          ? powershell`Get-AzVM -ResourceGroupName ${resourceGroup} -Name ${name} | Update-AzVM -IdentityType ${wanted}${rest}`
          : powershell`Update-AzVmss -ResourceGroupName ${resourceGroup} -Name ${name} -IdentityType ${wanted}${rest}`;
      },
    ),
  teaches: {
    why: 'Deleting an identity does not take it from the machines: the reference stays, and later writes to them fail.',
    remember: [`An empty block is the same as ${identityPatch(noIdentities, noIdentities).type}.`],
  },
});
