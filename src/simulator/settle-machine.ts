/** What comes true of a machine when an operation on it ends. */
import type { IdentityBlock, Principal } from './identity-block.ts';
import { withDisk } from './machine-model.ts';
import type { VirtualMachine } from './resource.ts';
import type { Store } from './store.ts';

/** Entries appear empty in the answer to a write, and have their ids once the operation has ended (recorded). */
export const filled = (identity: IdentityBlock, store: Store): IdentityBlock => {
  const { userAssignedIdentities, ...rest } = identity;
  if (!userAssignedIdentities) return identity;
  const principal = (id: string): Principal => {
    const known = store.find('Microsoft.ManagedIdentity/userAssignedIdentities', id)?.properties;
    return known ? { principalId: known.principalId, clientId: known.clientId } : {};
  };
  const entries = Object.entries(userAssignedIdentities).map(
    ([id, entry]) => [id, entry.principalId ? entry : principal(id)] as const,
  );
  return { ...rest, userAssignedIdentities: Object.fromEntries(entries) };
};

export const provisioned = (machine: VirtualMachine, store: Store): VirtualMachine =>
  withDisk({
    ...machine,
    ...(machine.identity && { identity: filled(machine.identity, store) }),
    properties: { ...machine.properties, provisioningState: 'Succeeded' },
  });

/** A machine of a Flexible set leaves it: the set does not make another. */
export const removeMachine = (machine: VirtualMachine, store: Store): void => {
  store.remove(machine.id);
  const set = store.find(
    'Microsoft.Compute/virtualMachineScaleSets',
    machine.properties.virtualMachineScaleSet?.id ?? '',
  );
  if (set) store.put({ ...set, sku: { ...set.sku, capacity: Math.max(0, set.sku.capacity - 1) } });
  for (const { id, properties } of machine.properties.networkProfile.networkInterfaces) {
    if (properties?.deleteOption === 'Delete') store.remove(id);
  }
};
