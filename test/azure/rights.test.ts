/** The preflight is right when Azure is of the same mind: what it lets through is done, what it stops would be refused. */
import { describe, expect, test } from 'vitest';
import { allows, leastRole } from '../../src/arm/actions.ts';
import { scopeAbove } from '../../src/arm/scope.ts';
import { connect } from '../../src/azure/connect.ts';
import { inProcess } from '../../src/azure/in-process.ts';
import { unsigned } from '../../src/azure/ways.ts';
import type { Cloud } from '../../src/model/azure.ts';
import type { Problem } from '../../src/model/problem.ts';
import { changesSomething, type Workflow } from '../../src/model/workflow.ts';
import { callerId } from '../../src/simulator/known-caller.ts';
import { simulate } from '../../src/simulator/simulator.ts';
import { assignIdentity } from '../../src/workflows/assign-user-assigned-identity.ts';
import { createMachineWithUserAssignedIdentity } from '../../src/workflows/create-virtual-machine-with-user-assigned-identity.ts';
import { workflows } from '../../src/workflows/workflows.ts';
import { playOn } from '../play.ts';
import { rehearsalAnswers, rehearsalWorldWith } from '../rehearsal.ts';

const machines = 'Virtual Machine Contributor';
const callers = {
  'machines@contoso.com': [machines],
  'operator@contoso.com': ['Managed Identity Operator'],
  'both@contoso.com': [machines, 'Managed Identity Operator'],
  'identities@contoso.com': [machines, 'Managed Identity Contributor'],
  'reader@contoso.com': ['Reader'],
  'everything@contoso.com': ['Contributor'],
} as const;
type Caller = keyof typeof callers;
const names = Object.keys(callers) as Caller[];

const cloudFor = (caller: Caller): Cloud =>
  connect({
    httpClient: inProcess(simulate({ world: rehearsalWorldWith(callers) }).handle),
    pollEvery: 1,
    maxRetries: 0,
    pause: async () => undefined,
    ways: [unsigned({ upn: caller, tid: 'contoso', oid: callerId(caller) })],
  });

const careless =
  (cloud: Cloud): Cloud =>
  async watch => ({ ...(await cloud(watch)), lacking: async () => [] });

/** How it ends: the code of the problem, or `completed`. */
const endOf = async (
  workflow: Workflow,
  cloud: Cloud,
): Promise<{ readonly is: string; readonly problem?: Problem }> => {
  const wizard = playOn(workflow, cloud);
  let view = await wizard.answers(rehearsalAnswers(workflow));
  if (view.is === 'review')
    view = await wizard.sends({ type: 'confirm', ...(view.nameToType !== undefined && { typed: view.nameToType }) });
  return view.is === 'failed'
    ? { is: view.problem.code, problem: view.problem }
    : { is: view.is === 'end' ? view.outcome : view.is };
};

const refusals = ['AuthorizationFailed', 'LinkedAuthorizationFailed'];

/** Every second workflow by one caller, in turn: all by all is many seconds. */
const sample = workflows
  .filter(changesSomething)
  .map((workflow, i) => [workflow.id, names[i % names.length] as Caller, workflow] as const)
  .filter((_, i) => i % 2 === 0);

describe('the preflight', () => {
  test.each(sample)('is of one mind with Azure: %s by %s', async (_, caller, workflow) => {
    const { is } = await endOf(workflow, cloudFor(caller));
    if (is === 'PermissionsMissing') expect(refusals).toContain((await endOf(workflow, careless(cloudFor(caller)))).is);
    else expect(['completed', 'question', ...refusals]).toContain(is);
  });
});

describe('what is missing', () => {
  test('is named by step, action, scope and least role', async () => {
    const { problem } = await endOf(assignIdentity, cloudFor('reader@contoso.com'));
    const [create, , give] = problem?.try ?? [];
    expect(create).toMatch(
      /^Ask for Managed Identity Contributor at \/subscriptions\/.*\/id-new: it allows Microsoft.ManagedIdentity\/userAssignedIdentities\/write, for “Create a user-assigned managed identity”$/,
    );
    expect(give).toMatch(
      /^Ask for Managed Identity Operator at .*\/id-new: it allows .*\/assign\/action, for “Assign the/,
    );
  });

  test('is nothing for who has it', async () => {
    expect((await endOf(assignIdentity, cloudFor('everything@contoso.com'))).is).toBe('completed');
  });

  test('is also what a new machine is linked to', async () => {
    const { problem } = await endOf(createMachineWithUserAssignedIdentity, cloudFor('reader@contoso.com'));
    expect(problem?.try.join(' ')).toMatch(
      /resourceGroups\/write.*virtualNetworks\/write.*virtualMachines\/write.*subnets\/join\/action/,
    );
  });
});

describe('an action', () => {
  const all = { actions: ['*'], notActions: ['Microsoft.Authorization/*/Write'] };

  test('is allowed by a pattern in any case, and not where it is taken out', () => {
    expect(allows(all, 'microsoft.compute/virtualMachines/write')).toBe(true);
    expect(allows(all, 'Microsoft.Authorization/roleAssignments/write')).toBe(false);
    expect(allows({ actions: ['a.b/c'], notActions: [] }, 'axb/c')).toBe(false);
  });

  test.each([
    ['Microsoft.Compute/virtualMachines/write', machines],
    ['Microsoft.Compute/virtualMachineScaleSets/manualUpgrade/action', machines],
    ['Microsoft.ManagedIdentity/userAssignedIdentities/assign/action', 'Managed Identity Operator'],
    ['Microsoft.ManagedIdentity/userAssignedIdentities/delete', 'Managed Identity Contributor'],
    ['Microsoft.Network/virtualNetworks/write', 'Network Contributor'],
    ['Microsoft.Authorization/roleAssignments/write', 'Role Based Access Control Administrator'],
    ['Microsoft.Resources/subscriptions/resourceGroups/write', 'Contributor'],
  ])('%s is least allowed by %s', (action, role) => {
    expect(leastRole(action)).toBe(role);
  });

  test('is looked for from a subnet up to its subscription', () => {
    const subnet = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/n';
    const above = [subnet];
    for (let at = scopeAbove(subnet); at; at = scopeAbove(at)) above.push(at);
    expect(above.map(each => each.split('/').at(-1))).toEqual(['n', 'v', 'g', 's']);
  });
});
