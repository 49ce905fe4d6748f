/** Throttling, slow answers and long operations: what is waited for, for how long, and what is said of it. */
import { expect, test } from 'vitest';
import { connect } from '../../src/azure/connect.ts';
import { inProcess } from '../../src/azure/in-process.ts';
import { operationProgress } from '../../src/azure/operation-progress.ts';
import { unsigned } from '../../src/azure/ways.ts';
import { problemOf } from '../../src/model/problem.ts';
import type { FaultPlan } from '../../src/simulator/faults/fault.ts';
import { simulate } from '../../src/simulator/simulator.ts';

/** Lists subscriptions on an Azure with faults: what was said while it waited, for how many seconds, and how it ended. */
const listing = async (faults: FaultPlan['faults']) => {
  const { handle } = simulate({ faults: { faults } });
  const said: string[] = [];
  let seconds = 0;
  const cloud = connect({
    httpClient: inProcess(handle),
    pollEvery: 1,
    maxRetries: 0,
    pause: async each => {
      seconds += each;
    },
    ways: [unsigned({ upn: 'you', tid: 'contoso', oid: 'you' })],
  });
  const watch = { signal: new AbortController().signal, sends: () => undefined, saw: () => undefined };
  const azure = await cloud({ ...watch, waits: words => said.push(words) });
  await azure.signIn('simulator');
  const end = await azure.subscriptions().then(
    () => 'done',
    error => problemOf(error).code,
  );
  return { said, seconds, end };
};

const throttled = { match: { method: 'GET' }, kind: 'throttled' } as const;

test('a refusal for too many requests is waited for as long as Azure says, and that is said', async () => {
  expect(await listing([{ ...throttled, retryAfter: 7 }])).toEqual({
    said: ['Azure has too many requests at the moment; trying again in 7 s'],
    seconds: 7,
    end: 'done',
  });
});

test('where Azure names no time, the waits grow and end', async () => {
  const faults = [{ ...throttled, match: { method: 'GET', times: 3 } }];
  expect(await listing(faults)).toMatchObject({ seconds: 2 + 4 + 8, end: 'done' });
  const forEver = [{ ...throttled, match: { method: 'GET', times: 100 } }];
  expect(await listing(forEver)).toMatchObject({ seconds: 120, end: 'SubscriptionRequestsThrottled' });
});

test('an hour is not waited for', async () => {
  expect(await listing([{ ...throttled, retryAfter: 3600 }])).toEqual({
    said: [],
    seconds: 0,
    end: 'SubscriptionRequestsThrottled',
  });
});

test('an answer that does not come in time is told from a person who breaks off', async () => {
  const endOf = async (signal: AbortSignal) => {
    const slow = async () =>
      Promise.reject(Object.assign(new Error('The operation was aborted.'), { name: 'AbortError' }));
    const ways = [unsigned({ upn: 'you', tid: 'contoso', oid: 'you' })];
    const cloud = connect({ httpClient: { sendRequest: slow }, pollEvery: 1, maxRetries: 0, ways });
    const azure = await cloud({ signal, sends: () => undefined, saw: () => undefined, waits: () => undefined });
    await azure.signIn('simulator').catch(() => undefined);
    return azure.subscriptions().catch(error => problemOf(error).code);
  };
  expect(await endOf(new AbortController().signal)).toBe('RequestTimedOut');
  expect(await endOf(AbortSignal.abort())).toBe('Aborted');
});

test('a long operation is told in Azure’s own words, with its time, and not too often', () => {
  const said: string[] = [];
  let now = 0;
  const progress = operationProgress(
    words => said.push(words),
    () => now * 1000,
  );
  for (now of [0, 2, 4, 13]) progress({ status: 'InProgress' }, undefined);
  now = 14;
  progress({ status: 'Updating' }, '5');
  progress({ status: 'Succeeded' }, undefined);
  expect(said).toEqual([
    'Azure says InProgress, after 2 s',
    'Azure says InProgress, after 13 s',
    'Azure says Updating, after 14 s; the next look is in 5 s, as Azure asks',
  ]);
});
