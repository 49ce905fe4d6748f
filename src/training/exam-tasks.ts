/** What an exam can ask: a task for each lesson of the course, on resources with names of their own. */
import type { Check } from './check.ts';
import type { Move } from './move.ts';
import type { StartingWorld } from './starting-world.ts';

export interface Task {
  readonly asks: string;
  readonly world: Exclude<StartingWorld, 'contoso'>;
  readonly checks: readonly Check[];
  readonly keeps?: readonly Check[];
  readonly solution: readonly Move[];
}

/** `name` is what its resources are called after. */
type MakeTask = (name: string) => Task;

const group = 'rg-exam';

const run = (workflow: string, answers: Readonly<Record<string, string>>): Move => ({
  is: 'run',
  workflow,
  answers: {
    credential: 'simulator',
    subscription: 'Contoso Dev',
    resourceGroup: group,
    resourceGroupLocation: 'westeurope',
    ...answers,
  },
});

const has = (on: string, systemAssigned: boolean, ...userAssigned: string[]): Check => ({
  is: 'identities',
  on,
  systemAssigned,
  userAssigned,
});

const systemAssigned: MakeTask = name => ({
  asks: `The machine ${name} gets a system-assigned identity.`,
  world: { virtualMachines: { [name]: {} } },
  checks: [has(name, true)],
  solution: [run('enable-system-assigned-identity', { virtualMachine: name })],
});

const userAssigned: MakeTask = name => ({
  asks: `The machine ${name} gets the identity id-${name}, which is there.`,
  world: { userAssignedIdentities: [`id-${name}`], virtualMachines: { [name]: {} } },
  checks: [has(name, false, `id-${name}`)],
  solution: [run('assign-user-assigned-identity', { virtualMachine: name, userAssignedIdentity: `id-${name}` })],
});

const both: MakeTask = name => ({
  asks: `A token request on ${name} that names no client ID gets a system-assigned identity; id-${name} stays.`,
  world: {
    userAssignedIdentities: [`id-${name}`],
    virtualMachines: { [name]: { identity: { userAssigned: [`id-${name}`] } } },
  },
  checks: [has(name, true, `id-${name}`), { is: 'token', on: name, gets: 'system-assigned' }],
  solution: [run('enable-system-assigned-identity', { virtualMachine: name })],
});

const elsewhere: MakeTask = name => ({
  asks: `The machine ${name} gets id-${name} of the group rg-shared; no other identity is made.`,
  world: { userAssignedIdentities: [`rg-shared/id-${name}`], virtualMachines: { [name]: {} } },
  checks: [has(name, false, `id-${name}`), { is: 'token', on: name, gets: `rg-shared/id-${name}` }],
  solution: [
    run('assign-user-assigned-identity', { virtualMachine: name, userAssignedIdentity: `{id:rg-shared/id-${name}}` }),
  ],
});

const removal: MakeTask = name => ({
  asks: `The machine ${name} loses id-${name}-old, and keeps all else.`,
  world: {
    userAssignedIdentities: [`id-${name}`, `id-${name}-old`],
    virtualMachines: { [name]: { identity: { systemAssigned: true, userAssigned: [`id-${name}`, `id-${name}-old`] } } },
  },
  checks: [has(name, true, `id-${name}`)],
  solution: [run('remove-user-assigned-identity', { virtualMachine: name, attachedIdentity: `id-${name}-old` })],
});

const disabling: MakeTask = name => ({
  asks: `The machine ${name} loses its system-assigned identity, and keeps all else.`,
  world: {
    userAssignedIdentities: [`id-${name}`],
    virtualMachines: { [name]: { identity: { systemAssigned: true, userAssigned: [`id-${name}`] } } },
  },
  checks: [has(name, false, `id-${name}`)],
  solution: [run('disable-system-assigned-identity', { virtualMachine: name })],
});

const scaleSet =
  (orchestration: 'Uniform' | 'Flexible'): MakeTask =>
  name => ({
    asks: `The machines of the scale set ${name} can use id-${name}, all of them.`,
    world: {
      userAssignedIdentities: [`id-${name}`],
      virtualNetworks: [`vnet-${name}`],
      scaleSets: { [name]: { orchestration, instances: 2 } },
    },
    checks: [has(name, false, `id-${name}`), { is: 'token', on: name, client: `id-${name}`, gets: `id-${name}` }],
    solution: [
      run('assign-scale-set-user-assigned-identity', {
        scaleSet: name,
        userAssignedIdentity: `id-${name}`,
        updateInstances: 'yes',
      }),
    ],
  });

const role: MakeTask = name => ({
  asks: `id-${name} becomes Storage Blob Data Reader at /subscriptions/<id>/resourceGroups/${group}/providers/Microsoft.Storage/storageAccounts/${name}data, and nowhere else.`,
  world: { userAssignedIdentities: [`id-${name}`], storageAccounts: [`${name}data`] },
  checks: [{ is: 'role', principal: `id-${name}`, role: 'Storage Blob Data Reader', scope: `${name}data` }],
  keeps: [
    { is: 'no role', principal: `id-${name}`, role: 'Storage Blob Data Reader', scope: group },
    { is: 'no role', principal: `id-${name}`, role: 'Storage Blob Data Reader' },
  ],
  solution: [
    run('grant-role-to-user-assigned-identity', {
      userAssignedIdentity: `{id:id-${name}}`,
      role: 'Storage Blob Data Reader',
      scope: `{id:${name}data}`,
    }),
  ],
});

const extension: MakeTask = name => ({
  asks: `The retired extension goes from ${name}; its identity stays.`,
  world: {
    virtualMachines: { [name]: { identity: 'SystemAssigned', extensions: ['ManagedIdentityExtensionForLinux'] } },
  },
  checks: [{ is: 'no extension', on: name }],
  solution: [
    run('remove-identity-extension', { virtualMachine: name, identityExtension: 'ManagedIdentityExtensionForLinux' }),
  ],
});

export const tasks: readonly MakeTask[] = [
  systemAssigned,
  userAssigned,
  both,
  elsewhere,
  removal,
  disabling,
  scaleSet('Uniform'),
  scaleSet('Flexible'),
  role,
  extension,
];
