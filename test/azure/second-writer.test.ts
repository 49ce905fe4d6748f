/** Somebody else writes the same machine, before and after every request for it: nothing of his is lost, and all of ours is done. */
import { describe, expect, test } from 'vitest';
import type { View } from '../../src/machine/view.ts';
import type { Workflow } from '../../src/model/workflow.ts';
import { simulate } from '../../src/simulator/simulator.ts';
import { world } from '../../src/simulator/world.ts';
import { workflowById } from '../../src/workflows/workflows.ts';
import { cloudOn, inShort, lookAt, playOn } from '../play.ts';
import { rehearsalAnswers } from '../rehearsal.ts';

const plan = world({
  userAssignedIdentities: ['id-a', 'id-b', 'id-theirs'],
  virtualMachines: {
    'web-n': {},
    'web-su': { identity: { systemAssigned: true, userAssigned: ['id-a', 'id-b'] } },
  },
});

const idOf = (name: string): string =>
  `/subscriptions/${plan.subscriptions[0]?.id}/resourceGroups/rg-app/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`;

interface Ended {
  readonly view: View;
  /** How many requests there were for the machine. */
  readonly requests: number;
  readonly left: string;
  readonly told: readonly string[];
}

/** The other writer gives `id-theirs` to the machine at the n-th request for it. */
const ended = async (workflow: Workflow, machine: string, type: string, nth: number): Promise<Ended> => {
  const body = { identity: { type, userAssignedIdentities: { [idOf('id-theirs')]: {} } } };
  const match = { path: `*/virtualMachines/${machine}`, nth };
  const { handle } = simulate({ world: plan, faults: { faults: [{ match, kind: 'other-writer', body }] } });
  let requests = 0;
  const cloud = cloudOn(request => {
    if (new URL(request.url).pathname.endsWith(`/virtualMachines/${machine}`)) requests += 1;
    return handle(request);
  });
  const wizard = playOn(workflow, cloud);
  const told: string[] = [];
  let view = await wizard.answers(rehearsalAnswers(workflow));
  for (let turn = 0; turn < 10 && view.is !== 'end'; turn += 1) {
    told.push(view.is === 'failed' ? view.problem.code : view.is);
    if (view.is === 'failed') view = await wizard.sends({ type: 'retry' });
    else
      view = await wizard.sends({
        type: 'confirm',
        ...(view.is === 'review' && view.nameToType !== undefined && { typed: view.nameToType }),
      });
  }
  const ours = requests;
  const azure = await lookAt(cloud);
  const at = { subscription: plan.subscriptions[0]?.id ?? '', resourceGroup: 'rg-app', name: machine };
  const found = await azure.virtualMachines.get(at);
  const left = found ? inShort(found.identity) : 'gone';
  return { view, left, told, requests: ours };
};

const scenes = [
  ['assign-user-assigned-identity', 'web-n', 'UserAssigned', 'UserAssigned [id-new, id-theirs]'],
  ['enable-system-assigned-identity', 'web-n', 'UserAssigned', 'SystemAssigned, UserAssigned [id-theirs]'],
  [
    'remove-user-assigned-identity',
    'web-su',
    'SystemAssigned, UserAssigned',
    'SystemAssigned, UserAssigned [id-b, id-theirs]',
  ],
  [
    'disable-system-assigned-identity',
    'web-su',
    'SystemAssigned, UserAssigned',
    'UserAssigned [id-a, id-b, id-theirs]',
  ],
] as const;

const sorted = (block: string): string =>
  block.replace(/\[(.*)\]/, (_, names: string) => `[${names.split(', ').sort().join(', ')}]`);

describe.each(scenes)('%s, with a second writer', (id, machine, type, wanted) => {
  test('loses no identity of either, whenever he writes', async () => {
    const workflow = workflowById(id) as Workflow;
    const all: string[] = [];
    // After our last look he may do as he likes.
    const { requests } = await ended(workflow, machine, type, 1000);
    for (let nth = 1; nth < requests; nth += 1) {
      const { view, left, told } = await ended(workflow, machine, type, nth);
      expect([nth, view.is, sorted(left)]).toEqual([nth, 'end', wanted]);
      all.push(...told);
    }
    // It is told where his write came in between.
    expect(all).toEqual(expect.arrayContaining(['changed', 'PreconditionFailed']));
  });
});
