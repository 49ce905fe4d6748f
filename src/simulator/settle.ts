/** What comes true when an operation ends: run before each request, so that nobody waits and nobody sees a stale state. */
import type { IdentityBlock, Principal } from './identity-block.ts';
import { withDisk } from './machine-model.ts';
import type { Operation } from './operation.ts';
import type { VirtualMachine } from './resource.ts';
import type { Store } from './store.ts';

/** Entries appear empty in the answer to a write, and have their ids once the operation has ended (recorded). */
const filled = (identity: IdentityBlock, store: Store): IdentityBlock => {
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

const provisioned = (machine: VirtualMachine, store: Store): VirtualMachine =>
  withDisk({
    ...machine,
    ...(machine.identity && { identity: filled(machine.identity, store) }),
    properties: { ...machine.properties, provisioningState: 'Succeeded' },
  });

const removeMachine = (machine: VirtualMachine, store: Store): void => {
  store.remove(machine.id);
  for (const { id, properties } of machine.properties.networkProfile.networkInterfaces) {
    if (properties?.deleteOption === 'Delete') store.remove(id);
  }
};

const comeTrue = (operation: Operation, store: Store): void => {
  const machine = store.find('Microsoft.Compute/virtualMachines', operation.target);
  switch (operation.is) {
    case 'creating machine':
    case 'updating machine':
      if (machine) store.put(provisioned(machine, store));
      return;
    case 'deleting machine':
      if (machine) removeMachine(machine, store);
      return;
    case 'deleting group':
      store.removeGroup(operation.target);
      return;
  }
};

export const settle = (store: Store): void => {
  for (const operation of store.operations.due(store.now)) {
    comeTrue(operation, store);
    store.operations.put({ ...operation, status: 'Succeeded' });
  }
};
