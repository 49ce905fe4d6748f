/** Faults that are planned: what goes wrong, at which request, and what is left of it. */
import { describe, expect, test } from 'vitest';
import type { Fault, Misfortune } from '../../../src/simulator/faults/fault.ts';
import { readFaults } from '../../../src/simulator/faults/read-faults.ts';
import { world } from '../../../src/simulator/world.ts';
import { asking } from '../asking.ts';

const machines = { 'web-1': { identity: 'SystemAssigned' } } as const;
const here = world({ userAssignedIdentities: ['id-a', 'id-b'], virtualMachines: machines, scaleSets: ['web'] });

/** A plan as a file has it. */
const azure = (...faults: readonly Fault[]) => asking({ world: here, faults: readFaults(JSON.stringify({ faults })) });

const onWrite = (misfortune: Misfortune): Fault => ({
  match: { method: 'PATCH', path: '*/virtualMachines/web-1' },
  ...misfortune,
});

const change = ({ ask, machine }: ReturnType<typeof azure>) =>
  ask('PATCH', machine('web-1'), { identity: { type: 'SystemAssigned' }, tags: { changed: 'yes' } });

const tagsOf = async ({ ask, machine }: ReturnType<typeof azure>) => (await ask('GET', machine('web-1'))).json.tags;

describe('a request', () => {
  test.each([
    [
      { kind: 'throttled', retryAfter: 7 },
      429,
      'SubscriptionRequestsThrottled',
      'gateway',
      /^Number of write requests .* after '7' seconds\.$/,
    ],
    [{ kind: 'throttled' }, 429, 'SubscriptionRequestsThrottled', 'gateway', /time interval '01:00:00'\.$/],
    [
      { kind: 'internal-error' },
      500,
      'InternalServerError',
      'gateway',
      /^Encountered internal server error\. Diagnostic information: timestamp '\d{8}T\d{6}Z', subscription id '.*', tracking id '.*', request correlation id '.*'\.$/,
    ],
    [{ kind: 'unavailable' }, 503, 'ServerTimeout', 'gateway', /^The request timed out\. Diagnostic information:/],
    [
      { kind: 'gateway-timeout' },
      504,
      'GatewayTimeout',
      'service',
      /^The gateway did not receive a response from 'Microsoft\.Compute' within/,
    ],
  ] as const)('fails once, and nothing was done: %j', async (misfortune, status, code, by, message) => {
    const unlucky = azure(onWrite(misfortune));
    const reply = await change(unlucky);
    expect([
      reply.status,
      reply.json.error.code,
      reply.headers['x-ms-failure-cause'],
      reply.headers.connection,
    ]).toEqual([status, code, by, 'close']);
    expect(reply.json.error.message).toMatch(message);
    expect(reply.headers['retry-after']).toBe('retryAfter' in misfortune ? '7' : undefined);
    expect(await tagsOf(unlucky)).toEqual({});
    expect((await change(unlucky)).status).toBe(200);
  });

  test('fails after the work was done', async () => {
    const unlucky = azure(onWrite({ kind: 'gateway-timeout', worked: true }));
    expect((await change(unlucky)).status).toBe(504);
    expect(await tagsOf(unlucky)).toEqual({ changed: 'yes' });
  });

  test.each([[false], [true]])('loses its connection, work done: %s', async worked => {
    const unlucky = azure(onWrite({ kind: 'connection-reset', worked }));
    await expect(change(unlucky)).rejects.toMatchObject({ code: 'ECONNRESET', syscall: 'read' });
    expect(await tagsOf(unlucky)).toEqual(worked ? { changed: 'yes' } : {});
  });

  test('takes long', async () => {
    const unlucky = azure(onWrite({ kind: 'slow', seconds: 90 }));
    const before = Date.parse(unlucky.simulator.world().clock);
    const { status, delay } = await change(unlucky);
    const after = Date.parse(unlucky.simulator.world().clock);
    expect([status, delay, Math.floor((after - before) / 1000)]).toEqual([200, 90, 90]);
  });
});

describe('an operation', () => {
  const fails = { kind: 'operation-fails', code: 'AllocationFailed', message: 'No room.' } as const;

  test('ends Failed, and so does its machine', async () => {
    const unlucky = azure(onWrite(fails));
    const reply = await change(unlucky);
    expect(reply.status).toBe(200);
    const { json } = (await unlucky.finish(reply)).last;
    expect([json.status, json.error]).toEqual(['Failed', { code: 'AllocationFailed', message: 'No room.' }]);
    const machine = (await unlucky.ask('GET', `${unlucky.machine('web-1')}?$expand=instanceView`)).json;
    expect(machine.properties.provisioningState).toBe('Failed');
    expect(machine.properties.instanceView.statuses[0].code).toBe('ProvisioningState/failed');
  });

  test.each([
    [
      'an extension',
      'PUT',
      '/virtualMachines/web-1/extensions/one',
      {
        location: 'westeurope',
        properties: { publisher: 'Microsoft.Azure.Extensions', type: 'CustomScript', typeHandlerVersion: '2.1' },
      },
    ],
    ['a scale set', 'PATCH', '/virtualMachineScaleSets/web', { tags: {} }],
  ])('of %s ends Failed too', async (_, method, path, body) => {
    const unlucky = azure({ match: { method }, ...fails });
    const id = `${unlucky.group('rg-app')}/providers/Microsoft.Compute${path}`;
    const { last } = await unlucky.finish(await unlucky.ask(method, id, body));
    expect([last.json.status, (await unlucky.ask('GET', id)).json.properties.provisioningState]).toEqual([
      'Failed',
      'Failed',
    ]);
  });

  test('that deletes a group ends in a conflict, and the group is there', async () => {
    const unlucky = azure({ match: { method: 'DELETE' }, ...fails });
    const { last } = await unlucky.finish(await unlucky.ask('DELETE', unlucky.group('rg-app')));
    expect([last.status, last.body]).toEqual([409, '']);
    expect((await unlucky.ask('GET', unlucky.group('rg-app'))).json.properties.provisioningState).toBe('Succeeded');
  });

  test('is preempted by that of somebody else', async () => {
    const unlucky = azure(onWrite({ kind: 'preempted' }));
    const { last } = await unlucky.finish(await change(unlucky));
    expect([last.json.status, last.json.error.code]).toEqual(['Failed', 'OperationPreempted']);
  });
});

describe('somebody else', () => {
  const other = { kind: 'other-writer', body: { tags: { mine: 'no' } } } as const;

  test('writes between a read and the write that follows it', async () => {
    const unlucky = azure({ match: { method: 'GET', path: '*/virtualMachines/web-1' }, ...other });
    expect([await tagsOf(unlucky), await tagsOf(unlucky)]).toEqual([{}, { mine: 'no' }]);
  });

  test('writes just before, so that an identity is lost to whoever sends a whole one back', async () => {
    const before = azure();
    const userAssignedIdentities = { [before.identity('id-b')]: {} };
    const body = { identity: { type: 'SystemAssigned, UserAssigned', userAssignedIdentities } };
    const unlucky = azure(onWrite({ kind: 'other-writer', body }));
    await change(unlucky);
    expect((await unlucky.ask('GET', unlucky.machine('web-1'))).json.identity.type).toBe('SystemAssigned');
  });
});

describe('a policy', () => {
  test('adds an identity to what one asks for', async () => {
    const identity = azure().identity('id-a');
    const unlucky = azure(onWrite({ kind: 'policy-adds-identity', identity }));
    await unlucky.finish(await change(unlucky));
    const block = (await unlucky.ask('GET', unlucky.machine('web-1'))).json.identity;
    expect([block.type, Object.keys(block.userAssignedIdentities)]).toEqual([
      'SystemAssigned, UserAssigned',
      [identity],
    ]);
  });
});

describe('a match', () => {
  const statuses = async (match: Fault['match'], seed = 1, requests = 6) => {
    const { ask, machine } = asking({ world: here, seed, faults: { faults: [{ match, kind: 'unavailable' }] } });
    const found: number[] = [];
    for (let count = 0; count < requests; count++) found.push((await ask('GET', machine('web-1'))).status);
    return found.map(status => (status === 503 ? 'x' : '.')).join('');
  };

  test.each([
    [{}, 'x.....'],
    [{ nth: 3 }, '..x...'],
    [{ nth: 2, times: 3 }, '.xxx..'],
    [{ method: 'get', path: '*/VIRTUALMACHINES/*', times: 9 }, 'xxxxxx'],
    [{ method: 'PATCH' }, '......'],
    [{ path: '/virtualMachines' }, '......'],
    [{ chance: 0, times: 9 }, '......'],
  ])('%j hits %s', async (match, hit) => {
    expect(await statuses(match)).toBe(hit);
  });

  test('by chance is the same with the same seed', async () => {
    const once = (seed: number) => statuses({ chance: 0.5, times: 40 }, seed, 40);
    expect(await once(3)).toBe(await once(3));
    expect(await once(3)).not.toBe(await once(4));
    expect((await once(3)).replaceAll('.', '').length).toBeGreaterThan(10);
  });
});
