/** Long-running operations: how they are announced, polled, preempted and ended. */
import { describe, expect, test } from 'vitest';
import { world } from '../../src/simulator/world.ts';
import { asking } from './asking.ts';

const azure = (retryAfter = false) => asking({ world: world({ virtualMachines: ['web-1'] }), retryAfter });
const on = { identity: { type: 'SystemAssigned' } };

describe('a long-running operation', () => {
  test('writes its status in the order in which Azure does', async () => {
    const { ask, finish, machine } = azure();
    const reply = await ask('PATCH', machine('web-1'), on);
    const running = await ask('GET', reply.headers['azure-asyncoperation'] ?? '');
    const { last } = await finish(reply);
    expect(Object.keys(running.json)).toEqual(['startTime', 'status', 'name']);
    expect(Object.keys(last.json)).toEqual(['startTime', 'endTime', 'status', 'name']);
    expect(last.json.name).toBe(reply.headers['x-ms-request-id']);
    expect(last.json.startTime).toMatch(/^2026-01-05T09:00:00\.\d{7}\+00:00$/);
  });

  test('takes an identity PATCH 5.9 seconds, which are four polls', async () => {
    const { ask, finish, machine } = azure();
    const { polls, last } = await finish(await ask('PATCH', machine('web-1'), on));
    const { startTime, endTime } = last.json;
    expect([polls, Date.parse(endTime) - Date.parse(startTime)]).toEqual([4, 5900]);
  });

  test('ends without polls too, when time passes', async () => {
    const { ask, machine, simulator } = azure();
    await ask('PATCH', machine('web-1'), on);
    simulator.advance(6);
    expect((await ask('GET', machine('web-1'))).json.properties.provisioningState).toBe('Succeeded');
  });

  test('answers its result at the location: 202 while it runs, then 200 without a body', async () => {
    const { ask, machine, simulator } = azure();
    const { location = '' } = (await ask('DELETE', machine('web-1'))).headers;
    const running = await ask('GET', location);
    simulator.advance(30);
    const ended = await ask('GET', location);
    expect([running.status, running.headers.location?.split('&t=')[0], ended.status, ended.body]).toEqual([
      202,
      location.split('&t=')[0],
      200,
      '',
    ]);
  });

  test('is preempted by a newer write to the same machine', async () => {
    const { ask, finish, machine } = azure();
    const first = await ask('PATCH', machine('web-1'), on);
    const second = await ask('PATCH', machine('web-1'), { identity: { type: 'None' } });
    const { last } = await finish(first);
    expect([last.status, last.json.status, last.json.error.code]).toEqual([200, 'Failed', 'OperationPreempted']);
    expect((await finish(second)).last.json.status).toBe('Succeeded');
  });

  test('says how long to wait between polls only when the simulator is told to', async () => {
    const waits = [azure(), azure(true)].map(async ({ ask, machine }) => {
      const { headers } = await ask('PATCH', machine('web-1'), on);
      return (await ask('GET', headers['azure-asyncoperation'] ?? '')).headers['retry-after'];
    });
    expect(await Promise.all(waits)).toEqual([undefined, '2']);
  });

  test('goes on in a world that was saved and started again', async () => {
    const { ask, machine, simulator } = azure();
    const { headers } = await ask('PATCH', machine('web-1'), on);
    const later = asking({ world: JSON.parse(JSON.stringify(simulator.world())) });
    later.simulator.advance(6);
    expect((await later.ask('GET', headers['azure-asyncoperation'] ?? '')).json.status).toBe('Succeeded');
  });
});
