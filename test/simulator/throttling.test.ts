/** Too many requests: of one machine, and of one caller. */
import { describe, expect, test } from 'vitest';
import { personas } from '../../src/simulator/personas.ts';
import type { Options } from '../../src/simulator/simulator.ts';
import { world } from '../../src/simulator/world.ts';
import { asking } from './asking.ts';
import { bearer } from './bearer.ts';

const azure = (throttling?: Options['throttling']) =>
  asking({ world: world({ virtualMachines: ['web-1', 'web-2'] }), ...(throttling !== undefined && { throttling }) });

const update = ({ ask, machine }: ReturnType<typeof azure>, name = 'web-1') =>
  ask('PATCH', machine(name), { tags: {} });

describe('updates of one machine', () => {
  const twelve = async (here: ReturnType<typeof azure>) => {
    for (let count = 0; count < 12; count++) expect((await update(here)).status).toBe(200);
  };

  test('are twelve, and then four a minute', async () => {
    const here = azure();
    await twelve(here);
    const { status, json, headers } = await update(here);
    expect([status, json.error.code, headers['x-ms-failure-cause']]).toEqual([429, 'OperationNotAllowed', undefined]);
    expect(headers['x-ms-ratelimit-remaining-resource']).toBe('Microsoft.Compute/UpdateVMResource;0');
    here.simulator.advance(Number(headers['retry-after']));
    expect((await update(here)).status).toBe(200);
  });

  test('say what was measured, in the words of Compute', async () => {
    const here = azure();
    await twelve(here);
    const { message, details, innererror } = (await update(here)).json.error;
    expect(message).toMatch(/^The server rejected the request because too many requests/);
    expect([details[0].code, details[0].target]).toEqual(['TooManyRequests', 'UpdateVMResource']);
    expect(JSON.parse(details[0].message)).toMatchObject({ allowedRequestCount: 12, measuredRequestCount: 13 });
    expect(innererror).toEqual({ internalErrorCode: 'TooManyRequestsReceived' });
  });

  test('are not those of another machine, and are counted in the headers', async () => {
    const here = azure();
    const left = async (name?: string) =>
      (await update(here, name)).headers['x-ms-ratelimit-remaining-resource']?.split(';').at(-1);
    expect([await left(), await left(), await left('web-2')]).toEqual(['11', '10', '11']);
  });

  test('are as many as wanted where throttling is off', async () => {
    const here = azure(false);
    await twelve(here);
    expect((await update(here)).status).toBe(200);
  });
});

describe('requests of one caller', () => {
  test.each([
    ['reads', 'GET', 'read'],
    ['deletes', 'DELETE', 'delete'],
    ['writes', 'PUT', 'write'],
  ] as const)('are held back when the bucket is empty: %s', async (kind, method, word) => {
    const here = azure({ [kind]: { capacity: 2, perSecond: 0.1 } });
    const ask = () => here.ask(method, here.identity('id-new'), { location: 'westeurope' });
    const left = [await ask(), await ask()].map(
      ({ headers }) => headers[`x-ms-ratelimit-remaining-subscription-${kind}`],
    );
    expect(left[1]).toBe('0');
    const { status, json, headers } = await ask();
    expect([status, json.error.code, headers['x-ms-failure-cause'], headers.connection]).toEqual([
      429,
      'SubscriptionRequestsThrottled',
      'gateway',
      'close',
    ]);
    expect(json.error.message).toBe(
      `Number of ${word} requests for subscription '${here.subscription}' exceeded the limit of '2' for time interval '00:00:20'. Please try again after '${headers['retry-after']}' seconds.`,
    );
    here.simulator.advance(Number(headers['retry-after']));
    expect((await ask()).status).toBeLessThan(429);
  });

  test('do not hold back another', async () => {
    const { ask, root } = asking({ throttling: { reads: { capacity: 1, perSecond: 0.01 } } });
    const status = async (headers: object) => (await ask('GET', root, undefined, headers)).status;
    const rosa = bearer(personas.reader);
    expect([await status({}), await status({}), await status(rosa), await status(rosa)]).toEqual([200, 429, 200, 429]);
  });

  test('one after the other are never too many', async () => {
    const { ask, root } = asking();
    const statuses = new Set<number>();
    for (let count = 0; count < 300; count++) statuses.add((await ask('GET', root)).status);
    expect([...statuses]).toEqual([200]);
  });
});
