/** Run Command: a script in a machine, whose output is the result of an operation. */
import { computeVersions } from '../api-versions.ts';
import { type Answer, accepted, type Call, type TypeOfResource } from '../call.ts';
import { sameText } from '../filter.ts';
import { type Inside, insideInstance, insideMachine } from '../inside.ts';
import { type JsonObject, listIn } from '../json.ts';
import { computeRefusal, notSimulated } from '../refusal.ts';
import { type Printed, runScript } from '../run-script.ts';
import { tokenService } from '../token-service.ts';
import { existingMachine, refuseStopped } from './existing-machine.ts';
import { announceWithResult } from './machine-operations.ts';
import { budgets, machineType } from './machine-wire.ts';
import { bodyOf } from './request-body.ts';
import { scaleSetType } from './scale-set-wire.ts';
import { existingScaleSet } from './scale-sets.ts';

const status = (code: string, message: string): JsonObject => ({
  code,
  level: 'Info',
  displayStatus: 'Provisioning succeeded',
  message,
});

/** Linux answers one status with both streams (recorded), Windows one for each. */
const outputOf = ({ stdout, stderr }: Printed, { os }: Inside): JsonObject => ({
  value:
    os === 'Linux'
      ? [status('ProvisioningState/succeeded', `Enable succeeded: \n[stdout]\n${stdout}\n[stderr]\n${stderr}`)]
      : [status('ComponentStatus/StdOut/succeeded', stdout), status('ComponentStatus/StdErr/succeeded', stderr)],
});

const commands = { Linux: 'RunShellScript', Windows: 'RunPowerShellScript' } as const;

/** @throws Refusal */
const checkCommand = (commandId: string, { os }: Inside): void => {
  if (sameText(commandId, commands[os])) return;
  if (!Object.values(commands).some(each => sameText(each, commandId))) throw notSimulated(`the command ${commandId}`);
  throw computeRefusal(400, 'InvalidParameter', 'The value of parameter commandId is invalid.', 'commandId');
};

const refuseSecond = (target: string, { store }: Call): void => {
  if (!store.operations.runningOn(target).length) return;
  throw computeRefusal(
    409,
    'Conflict',
    'Run command extension execution is in progress. Please wait for completion before invoking a run command.',
  );
};

const run = (call: Call, id: string, location: string, inside: Inside): Answer => {
  const { store, requestId } = call;
  const { commandId, script } = bodyOf(call);
  const target = `${id}/runCommand`;
  checkCommand(String(commandId ?? ''), inside);
  refuseSecond(target, call);
  const printed = runScript(listIn(script).join('\n'), inside, tokenService(store, call.conduct));
  const output = outputOf(printed, inside);
  const operation = store.operations.begin('running command', target, requestId, store.now, { output });
  return accepted({ ...budgets.write, ...announceWithResult(call, operation, location) });
};

const inMachine = (call: Call): Answer => {
  const machine = existingMachine(call);
  refuseStopped(machine);
  return run(call, machine.id, machine.location, insideMachine(machine, call.store));
};

const inInstance = (call: Call): Answer => {
  const set = existingScaleSet(call);
  const found = set.fleet.instances.find(({ instanceId }) => instanceId === call.params.instance);
  if (!found) throw computeRefusal(404, 'NotFound', 'The entity was not found in this Azure location.');
  refuseStopped(found);
  const id = `${set.id}/virtualMachines/${found.instanceId}`;
  return run(call, id, set.location, insideInstance(set, found, call.store));
};

const group = '/subscriptions/{subscription}/resourceGroups/{resourceGroup}/providers';

export const runCommands: TypeOfResource = {
  type: 'virtualMachines',
  versions: computeVersions,
  routes: {
    [`POST ${group}/${machineType}/{name}/runCommand`]: inMachine,
    [`POST ${group}/${scaleSetType}/{name}/virtualMachines/{instance}/runCommand`]: inInstance,
  },
};
