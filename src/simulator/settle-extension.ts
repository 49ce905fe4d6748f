/** What comes true of an extension when an operation on it ends. */
import { type Extension, inState, withExtension } from './extension.ts';
import type { Operation } from './operation.ts';
import type { VirtualMachine } from './resource.ts';
import type { Store } from './store.ts';

const without = (machine: VirtualMachine, gone: Extension): VirtualMachine => {
  const { resources = [], ...rest } = machine;
  const left = resources.filter(({ name }) => name !== gone.name);
  return left.length ? { ...rest, resources: left } : rest;
};

/** The machine may be gone by now, and the extension with it. */
export const settleExtension = ({ is, target }: Operation, store: Store): void => {
  const [owner = '', name = ''] = target.split('/extensions/');
  const machine = store.find('Microsoft.Compute/virtualMachines', owner);
  const extension = machine?.resources?.find(each => each.name === name);
  if (!machine || !extension) return;
  if (is === 'deleting extension') store.put(without(machine, extension));
  else store.put({ ...machine, resources: withExtension(machine.resources, inState(extension, 'Succeeded')) });
};
