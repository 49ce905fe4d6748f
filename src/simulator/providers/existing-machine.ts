/** The machine that a path names, and whether it can still be written to. */
import type { Call } from '../call.ts';
import { resourceNotFound } from '../front-door-errors.ts';
import { computeRefusal } from '../refusal.ts';
import type { VirtualMachine } from '../resource.ts';
import { machineId, machineType } from './machine-wire.ts';

export const machineIn = (call: Call): VirtualMachine | undefined => call.store.find(machineType, machineId(call));

/** @throws Refusal */
export const existingMachine = (call: Call): VirtualMachine => {
  const machine = machineIn(call);
  if (!machine) throw resourceNotFound(machineType, call.params.name ?? '', call.params.resourceGroup ?? '');
  return machine;
};

/** @throws Refusal where the machine is being deleted */
export const refuseDying = ({ name, properties }: VirtualMachine, operation: string): void => {
  if (properties.provisioningState !== 'Deleting') return;
  throw computeRefusal(
    409,
    'OperationNotAllowed',
    `Operation '${operation}' is not allowed on VM '${name}' since the VM is marked for deletion. You can only retry the Delete operation (or wait for an ongoing one to complete).`,
  );
};

/** @throws Refusal where nothing runs in the machine that could do it */
export const refuseStopped = ({ power }: Pick<VirtualMachine, 'power'>): void => {
  if (power === undefined) return;
  throw computeRefusal(409, 'OperationNotAllowed', 'Cannot modify extensions in the VM when the VM is not running.', {
    more: { innererror: { internalErrorCode: 'CannotModifyExtensionsWhenVMNotRunning' } },
  });
};
