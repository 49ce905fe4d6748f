/** Every error that can be explained is shown by a scenario, and what helps is shown to help. */
import { describe, expect, test } from 'vitest';
import { armErrors } from '../../src/arm/errors/errors.ts';
import { play } from '../../src/simulator/scenarios/play.ts';
import { scenarios } from '../../src/simulator/scenarios/scenarios.ts';

test('the errors that are explained are those that are shown, and they are many', () => {
  expect(Object.keys(scenarios).sort()).toEqual(Object.keys(armErrors).sort());
  expect(Object.keys(armErrors).length).toBeGreaterThanOrEqual(60);
});

describe('a scenario', () => {
  test.each(Object.entries(scenarios))('shows %s, and how it goes', async (code, scenario) => {
    const { before, shown, fix, after } = await play(scenario);
    expect(before.filter(({ status }) => status >= 400)).toEqual([]);
    expect(shown.code).toBe(code);
    expect([...fix, after].filter(each => each.code !== undefined || each.status >= 400)).toEqual([]);
  });

  test('is the same each time', async () => {
    for (const scenario of Object.values(scenarios).slice(0, 5))
      expect(await play(scenario)).toEqual(await play(scenario));
  });
});
