/** A world in which every workflow has something to do, and the answers with which it does it. */
import type { Known } from '../src/model/field.ts';
import type { Workflow } from '../src/model/workflow.ts';
import { type Simulator, simulate } from '../src/simulator/simulator.ts';
import type { SubscriptionPlan } from '../src/simulator/subscription-plan.ts';
import { type World, world } from '../src/simulator/world.ts';

const states = {
  n: {},
  s: { identity: 'SystemAssigned' },
  u: { identity: { userAssigned: ['id-a', 'id-b'] } },
  su: { identity: { systemAssigned: true, userAssigned: ['id-a', 'id-b'] } },
} as const;

const named = <Value>(prefix: string, of: (state: (typeof states)[keyof typeof states]) => Value) =>
  Object.fromEntries(Object.entries(states).map(([name, state]) => [`${prefix}-${name}`, of(state)]));

const plan: SubscriptionPlan = {
  userAssignedIdentities: ['id-a', 'id-b', 'rg-shared/id-c'],
  virtualMachines: {
    ...named('web', state => state),
    'web-old': { identity: 'SystemAssigned', extensions: ['ManagedIdentityExtensionForLinux'] },
  },
  scaleSets: {
    ...named('set', state => state),
    'set-behind': { outdated: 1 },
    'set-flex': { orchestration: 'Flexible' },
  },
  roleAssignments: [
    { principal: 'id-a', role: 'Reader', scope: 'rg-app' },
    { formerPrincipal: 'gone', role: 'Reader', scope: 'rg-app' },
  ],
};

export const rehearsalWorld: World = world(plan);

/** The same, with a few people who may do less than all; each by the roles that he has in the whole subscription. */
export const rehearsalWorldWith = (callers: NonNullable<SubscriptionPlan['callers']>): World =>
  world({ ...plan, callers });

/** The same, in a subscription that never used these resource providers. */
export const rehearsalWorldWithout = (unregisteredProviders: readonly string[]): World =>
  world({ ...plan, unregisteredProviders });

export const rehearsalSimulator = (): Simulator => simulate({ world: rehearsalWorld });

/** On which machine, or scale set, the workflow has something to do: `web-su` unless said otherwise. */
const stateFor: Readonly<Record<string, keyof typeof states | 'old' | 'behind'>> = {
  'assign-user-assigned-identity': 'n',
  'assign-scale-set-user-assigned-identity': 'n',
  'enable-system-assigned-identity': 'n',
  'enable-scale-set-system-assigned-identity': 'n',
  'disable-only-identity': 's',
  'disable-scale-set-only-identity': 's',
  'remove-all-user-assigned-identities': 'u',
  'remove-all-scale-set-user-assigned-identities': 'u',
  'remove-identity-extension': 'old',
  'update-scale-set-instances': 'behind',
};

const isNew = (id: string): boolean => id.startsWith('create-');

export const rehearsalAnswers = ({ id }: Workflow): Known => {
  const state = stateFor[id] ?? 'su';
  const needsIdentity = ['assign', 'create'].some(act => id.startsWith(act));
  return {
    resourceGroup: isNew(id) ? 'rg-new' : 'rg-app',
    resourceGroupLocation: 'uksouth',
    virtualMachine: isNew(id) ? 'web-new' : `web-${state}`,
    scaleSet: isNew(id) ? 'set-new' : `set-${state}`,
    userAssignedIdentity: needsIdentity ? 'id-new' : 'id-a',
    attachedIdentity: 'id-a',
    image: 'Ubuntu2204',
    location: 'uksouth',
    size: 'Standard_D2s_v5',
    orchestrationMode: 'Uniform',
    upgradePolicy: 'Manual',
    instanceCount: '2',
    customData: 'none',
    updateInstances: 'yes',
    administrator: 'azureuser',
    authentication: 'password',
    adminPassword: 'correct Horse 7 battery',
    role: 'Storage Blob Data Reader',
    scope: isNew(id) ? 'rg-new' : 'rg-app',
    tags: 'purpose=photos',
    runCommand: 'yes',
    identityExtension: 'ManagedIdentityExtensionForLinux',
  };
};
