/** Each error of the table, provoked: status, code, who says it, and in which words. */
import { describe, expect, test } from 'vitest';
import { world } from '../../src/simulator/world.ts';
import { asking } from './asking.ts';
import { errors, type Provoked } from './error-table.ts';

const answerTo = async ({ plan = { virtualMachines: ['web-1'] }, options, before, request }: Provoked) => {
  const azure = asking({ world: world(plan), ...options });
  for (const each of before?.(azure) ?? []) expect((await azure.ask(...each)).status).toBeLessThan(300);
  return azure.ask(...request(azure));
};

describe('an error of Azure', () => {
  test.each(Object.entries(errors))('answers %s', async (_, error) => {
    const { status, json, headers } = await answerTo(error);
    expect([status, json.error.code, headers['x-ms-failure-cause']]).toEqual([error.status, error.code, error.by]);
    if (typeof error.message === 'string') expect(json.error.message).toBe(error.message);
    else expect(json.error.message).toMatch(error.message);
  });
});
