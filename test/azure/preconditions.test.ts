/** What is written on the condition that nobody has written since it was read, and what cannot be. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Handler } from '../../src/azure/in-process.ts';
import type { Workflow } from '../../src/model/workflow.ts';
import { simulate } from '../../src/simulator/simulator.ts';
import { workflowById } from '../../src/workflows/workflows.ts';
import { cloudOn, lookAt, playOn } from '../play.ts';
import { rehearsalAnswers, rehearsalWorld } from '../rehearsal.ts';
import { scratch } from '../scratch.ts';
import { held, takenUp } from './held.ts';
import { troubled } from './troubled.ts';

const { folder } = scratch();

const idOf = (name: string): string => rehearsalWorld.resources.find(resource => resource.name === name)?.id ?? '';

const typeIn = (url: string): string =>
  [...new URL(url).pathname.matchAll(/\/(\w+)\/[^/]+(?=\/?$)/g)].at(-1)?.[1] ?? 'other';

/** Every write of a workflow: its method, the type, and on which condition; an etag is told by whether it was the last one read. */
const conditionsOf = async (id: string): Promise<readonly string[]> => {
  const { handle } = simulate({ world: rehearsalWorld });
  const etags = new Map<string, string>();
  const writes: string[] = [];
  const watched: Handler = async request => {
    const { method, url, headers } = request;
    const { pathname } = new URL(url);
    const [match, none] = [headers['if-match'], headers['if-none-match']];
    const said = match === undefined ? none : etags.get(pathname) === match ? 'as it was read' : `another: ${match}`;
    if (method !== 'GET') writes.push(`${method} ${typeIn(url)} ${said ?? '-'}`);
    const answer = await handle(request);
    if (method === 'GET' && answer.body) etags.set(pathname, JSON.parse(answer.body).etag);
    return answer;
  };
  const workflow = workflowById(id) as Workflow;
  const wizard = playOn(workflow, cloudOn(watched));
  await wizard.answers(rehearsalAnswers(workflow));
  await wizard.confirms((await wizard.shows('review')).nameToType);
  return writes;
};

describe('a write', () => {
  test.each([
    ['assign-user-assigned-identity', ['PUT userAssignedIdentities -', 'PATCH virtualMachines as it was read']],
    ['disable-scale-set-system-assigned-identity', ['PATCH virtualMachineScaleSets as it was read']],
    ['create-virtual-machine-with-system-assigned-identity', ['PUT virtualNetworks -', 'PUT virtualMachines *']],
    ['create-scale-set-with-system-assigned-identity', ['PUT virtualMachineScaleSets *']],
    [
      'delete-user-assigned-identity',
      ['PATCH virtualMachines as it was read', 'DELETE roleAssignments -', 'DELETE userAssignedIdentities -'],
    ],
    ['update-user-assigned-identity', ['PATCH userAssignedIdentities -']],
    ['grant-role-to-user-assigned-identity', ['PUT roleAssignments -']],
    ['remove-identity-extension', ['DELETE extensions -']],
  ])('of %s is on the condition that its API takes', async (id, expected) => {
    const writes = await conditionsOf(id);
    expect(writes).toEqual(expect.arrayContaining(expected));
    expect(writes.filter(write => /another|(virtualMachines|ScaleSets) -$/.test(write))).toEqual([]);
  });
});

test('a machine that somebody else has made meanwhile is not written over', async () => {
  const { handle } = simulate({ world: rehearsalWorld });
  const others = await lookAt(cloudOn(handle));
  const [{ id: subscription } = { id: '' }] = await others.subscriptions();
  let isMade = false;
  const cloud = cloudOn(async request => {
    if (request.method === 'PUT' && /virtualMachines\/web-new\?/.test(request.url) && !isMade) {
      isMade = true;
      const headers = { ...request.headers };
      delete headers['if-none-match'];
      const body = JSON.parse(request.body ?? '');
      const hardwareProfile = { vmSize: 'Standard_B1s' };
      const theirs = { ...body, properties: { ...body.properties, hardwareProfile } };
      expect((await handle({ ...request, headers, body: JSON.stringify(theirs) })).status).toBe(201);
    }
    return handle(request);
  });
  const workflow = workflowById('create-virtual-machine-with-system-assigned-identity') as Workflow;
  const wizard = playOn(workflow, cloud);
  await wizard.answers(rehearsalAnswers(workflow));
  expect(await wizard.sends({ type: 'confirm' })).toMatchObject({
    is: 'failed',
    problem: { code: 'PreconditionFailed' },
  });
  expect(await wizard.sends({ type: 'retry' })).toMatchObject({
    is: 'failed',
    problem: { code: 'ExistsWithOtherSettings' },
  });
  const at = { subscription, resourceGroup: 'rg-new', name: 'web-new' };
  expect((await others.virtualMachines.get(at))?.size).toBe('Standard_B1s');
});

test('a session that was killed between a look and its write still writes on the condition of that look', async () => {
  const path = join(folder, 'journal.jsonl');
  const workflow = workflowById('enable-system-assigned-identity') as Workflow;
  await held(workflow, cloudOn(simulate({ world: rehearsalWorld }).handle), path);
  const entries = readFileSync(path, 'utf8').split('\n');
  const upToTheWrite = entries.slice(
    0,
    entries.findIndex(each => each.includes('"sends"')),
  );
  writeFileSync(path, `${upToTheWrite.join('\n')}\n`);
  const azure = troubled();
  const others = await lookAt(cloudOn(azure.handle));
  const [{ id: subscription } = { id: '' }] = await others.subscriptions();
  await others.virtualMachines.setIdentity(
    { subscription, resourceGroup: 'rg-app', name: 'web-n' },
    { type: 'UserAssigned', userAssignedIdentities: { [idOf('id-c')]: {} } },
  );
  const { wizard, view } = await takenUp(workflow, azure, path);
  expect(view).toMatchObject({ is: 'failed', problem: { code: 'PreconditionFailed' } });
  expect(await wizard.sends({ type: 'retry' })).toMatchObject({ is: 'changed' });
  expect((await wizard.confirms()).outcome).toBe('completed');
  expect(azure.left().get('web-n')).toBe('SystemAssigned, UserAssigned id-c');
});
