/** What comes true when an operation ends: run before each request, so that nobody waits and nobody sees a stale state. */
import type { Operation } from './operation.ts';
import { isPowerEffect } from './power.ts';
import { settleExtension } from './settle-extension.ts';
import { settleFailure } from './settle-failure.ts';
import { provisioned, removeMachine } from './settle-machine.ts';
import { settlePower } from './settle-power.ts';
import { scaleSetOf, settleScaleSet } from './settle-scale-set.ts';
import type { Store } from './store.ts';

const comeTrue = (operation: Operation, store: Store): void => {
  const machine = store.find('Microsoft.Compute/virtualMachines', operation.target);
  const set = scaleSetOf(operation, store);
  const { is } = operation;
  if (isPowerEffect(is)) {
    settlePower(operation, is, store);
    return;
  }
  switch (is) {
    case 'creating machine':
    case 'updating machine':
      if (machine) store.put(provisioned(machine, store));
      return;
    case 'deleting machine':
      if (machine) removeMachine(machine, store);
      return;
    case 'running command':
      return;
    case 'creating extension':
    case 'updating extension':
    case 'deleting extension':
      settleExtension(operation, store);
      return;
    case 'creating scale set':
    case 'updating scale set':
    case 'upgrading instances':
    case 'upgrading a batch':
    case 'deleting instances':
    case 'deleting scale set':
      if (set) settleScaleSet(operation, set, store);
      return;
    case 'deleting deployment':
      store.deployments.remove(operation.target);
      return;
    case 'deleting group':
      store.removeGroup(operation.target);
      return;
  }
};

/** What comes true may preempt what else is due, and begin what is over too when much time has passed. */
export const settle = (store: Store): void => {
  for (let due = store.operations.due(store.now); due.length; due = store.operations.due(store.now)) {
    for (const operation of due) {
      if (store.operations.find(operation.id)?.status !== 'InProgress') continue;
      const { fails } = operation;
      if (fails) {
        store.operations.put({ ...operation, status: 'Failed', error: fails });
        settleFailure(operation, store);
      } else {
        store.operations.put({ ...operation, status: 'Succeeded' });
        comeTrue(operation, store);
      }
    }
  }
};
