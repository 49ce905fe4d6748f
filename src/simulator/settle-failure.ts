/** What is left when an operation fails: the resource as it was asked for, in the state Failed; a group goes on as before. */
import { inState, withExtension } from './extension.ts';
import type { Operation } from './operation.ts';
import { provisioned } from './settle-machine.ts';
import { scaleSetOf } from './settle-scale-set.ts';
import type { Store } from './store.ts';

const failed = { provisioningState: 'Failed' } as const;

export const settleFailure = (operation: Operation, store: Store): void => {
  const { is, target } = operation;
  if (is === 'deleting group') {
    const group = store.group(target);
    if (group) store.putGroup({ ...group, properties: { provisioningState: 'Succeeded' } });
    return;
  }
  const [owner = '', name] = target.split('/extensions/');
  const machine = store.find('Microsoft.Compute/virtualMachines', owner);
  const extension = machine?.resources?.find(each => each.name === name);
  if (machine && extension)
    store.put({ ...machine, resources: withExtension(machine.resources, inState(extension, 'Failed')) });
  else if (machine && !name) {
    const ready = provisioned(machine, store);
    store.put({ ...ready, properties: { ...ready.properties, ...failed } });
  }
  const set = scaleSetOf(operation, store);
  if (set) store.put({ ...set, properties: { ...set.properties, ...failed } });
};
