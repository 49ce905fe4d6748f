/** A machine seen from inside: the identities that it can use, whether it stands alone or belongs to a scale set. */
import type { Extension } from './extension.ts';
import { systemClientId } from './identity-block.ts';
import { instanceDocument, machineDocument } from './instance-document.ts';
import { type JsonObject, part } from './json.ts';
import type { VirtualMachine } from './resource.ts';
import type { Instance, ScaleSet } from './scale-set.ts';
import type { Store } from './store.ts';

export interface UsableIdentity {
  readonly is: 'system-assigned' | 'user-assigned';
  /** The resource that the identity is: the machine, the scale set, or the user-assigned identity. */
  readonly id: string;
  readonly principalId: string;
  readonly clientId: string;
}

export interface Inside {
  readonly os: 'Linux' | 'Windows';
  readonly identities: readonly UsableIdentity[];
  /** Whether there is anybody inside who could ask. */
  readonly runs: boolean;
  readonly extensions: readonly Pick<Extension, 'properties'>[];
  /** What `/metadata/instance` says. */
  readonly instance: JsonObject;
}

const system = (id: string, principalId: string | undefined): readonly UsableIdentity[] =>
  principalId === undefined ? [] : [{ is: 'system-assigned', id, principalId, clientId: systemClientId(principalId) }];

/** An entry has no ids until its operation ends, and none of use once its identity is deleted. */
const userAssigned = (identity: VirtualMachine['identity'], store: Store): readonly UsableIdentity[] =>
  Object.entries(identity?.userAssignedIdentities ?? {}).flatMap(([id, { principalId, clientId }]) =>
    principalId && clientId && store.find('Microsoft.ManagedIdentity/userAssignedIdentities', id)
      ? [{ is: 'user-assigned' as const, id, principalId, clientId }]
      : [],
  );

const osOf = (storageProfile: unknown): Inside['os'] =>
  part(storageProfile as never, 'osDisk').osType === 'Windows' ? 'Windows' : 'Linux';

export const insideMachine = (machine: VirtualMachine, store: Store): Inside => {
  const { id, identity, properties, resources = [] } = machine;
  const os = osOf(properties.storageProfile);
  return {
    os,
    identities: [...system(id, identity?.principalId), ...userAssigned(identity, store)],
    runs: machine.power === undefined,
    extensions: resources,
    instance: machineDocument(machine, os, store),
  };
};

/** A machine that is behind its set cannot use a system-assigned identity that the set has no more. */
export const insideInstance = (set: ScaleSet, instance: Instance, store: Store): Inside => {
  const { identity, extensions } = instance.applied;
  const os = osOf(set.properties.virtualMachineProfile?.storageProfile);
  return {
    os,
    identities: [
      ...(identity?.principalId === set.identity?.principalId ? system(set.id, identity?.principalId) : []),
      ...userAssigned(identity, store),
    ],
    runs: instance.power === undefined,
    extensions: extensions.map(each => ({ properties: part(each, 'properties') })),
    instance: instanceDocument(set, instance, os),
  };
};

/** By the id of a machine, or of one of a Uniform scale set. */
export const insideOf = (id: string, store: Store): Inside | undefined => {
  const machine = store.find('Microsoft.Compute/virtualMachines', id);
  if (machine) return insideMachine(machine, store);
  const [, owner = '', instanceId] = /^(.*)\/virtualMachines\/([^/]+)$/i.exec(id) ?? [];
  const set = store.find('Microsoft.Compute/virtualMachineScaleSets', owner);
  const instance = set?.fleet.instances.find(each => each.instanceId === instanceId);
  return set && instance && insideInstance(set, instance, store);
};
