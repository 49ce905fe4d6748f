/** A plan of faults as a person writes it, and what is wrong with it. */
import { describe, expect, test } from 'vitest';
import { BadFaults, readFaults } from '../../../src/simulator/faults/read-faults.ts';

const plan = (...faults: readonly unknown[]): string => JSON.stringify({ faults });

describe('a plan of faults', () => {
  test('is plain JSON', () => {
    const fault = { match: { method: 'PATCH', path: '*/virtualMachines/*', nth: 2 }, kind: 'throttled', retryAfter: 5 };
    expect(readFaults(plan(fault, { kind: 'preempted' }))).toEqual({
      faults: [fault, { match: {}, kind: 'preempted' }],
    });
  });

  test.each([
    ['{', /JSON/],
    ['[]', 'The plan is not an object with a list of faults'],
    [plan('x'), 'faults[0] is not an object'],
    [plan({}), 'faults[0].kind is not one of throttled, internal-error, unavailable,'],
    [plan({ kind: 'preempted' }, { kind: 'rain' }), 'faults[1].kind is not one of'],
    [plan({ kind: 'slow' }), 'faults[0].seconds is missing'],
    [plan({ kind: 'slow', seconds: '5' }), 'faults[0].seconds is not a number of seconds'],
    [plan({ kind: 'slow', seconds: 5, worked: true }), 'faults[0].worked is not known'],
    [plan({ kind: 'unavailable', worked: 'yes' }), 'faults[0].worked is not true or false'],
    [plan({ kind: 'preempted', match: [] }), 'faults[0].match is not an object'],
    [plan({ kind: 'preempted', match: { nth: 0 } }), 'faults[0].match.nth is not a whole number from 1'],
    [plan({ kind: 'preempted', match: { chance: 2 } }), 'faults[0].match.chance is not a number from 0 to 1'],
    [plan({ kind: 'preempted', match: { verb: 'GET' } }), 'faults[0].match.verb is not known'],
    [plan({ kind: 'operation-fails', code: 'X' }), 'faults[0].message is missing'],
    [plan({ kind: 'other-writer', body: 'x' }), 'faults[0].body is not an object'],
  ])('is refused with what is wrong: %s', (content, message) => {
    expect(() => readFaults(content)).toThrow(BadFaults);
    expect(() => readFaults(content)).toThrow(message);
  });
});
