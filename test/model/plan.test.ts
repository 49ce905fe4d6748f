/** Plans: what differs, in which class it falls, and whose name has to be typed. */
import { describe, expect, test } from 'vitest';
import {
  consentClass,
  differences,
  knownAfterApply,
  nameToType,
  type PlanItem,
  signOf,
  unmet,
} from '../../src/model/plan.ts';
import { differenceInWords } from '../../src/model/wording.ts';

const id = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-a';
const item = (before: PlanItem['before'], after: PlanItem['after'], resource = 'web-1'): PlanItem => ({
  step: 'step',
  title: 'A step',
  resource,
  sign: signOf(before, after),
  differences: differences(before, after),
  commands: { az: [], powershell: [] },
  notes: [],
  doc: { title: 'A page', section: 'A section', dated: '2026-01-01', url: 'https://example.com' },
});

describe('a difference', () => {
  test.each([
    [{ a: 1 }, { a: 1 }, []],
    [{ a: 1 }, { a: 2 }, ['~ a: 1 → 2']],
    [{}, { a: { b: 'x' } }, ['+ a.b: x']],
    [undefined, { a: 'x', b: 'y' }, ['+ a: x', '+ b: y']],
    [{ a: 'x' }, undefined, ['- a: x']],
    [{ users: { [id]: { clientId: 'c' } } }, { users: {} }, ['- users[id-a]: clientId c']],
    [{ a: 'x' }, { a: knownAfterApply }, []],
    [{}, { a: knownAfterApply }, [`+ a: ${knownAfterApply}`]],
    [{ a: knownAfterApply }, { a: true }, [`~ a: ${knownAfterApply} → true`]],
  ])('from %j to %j', (before, after, expected) => {
    expect(differences(before, after).map(each => `${each.sign} ${differenceInWords(each)}`)).toEqual(expected);
  });
});

describe('what was wanted', () => {
  const users = (entry?: object) => ({ users: entry ? { [id]: entry } : {} }) as never;

  test.each([
    ['is met where Azure tells more of an entry', { clientId: 'c' }, {}, []],
    ['is not met by another value', { clientId: 'c' }, { clientId: 'd' }, ['~ users[id-a].clientId: c → d']],
    ['is not met by an entry that was to go', { clientId: 'c' }, undefined, ['- users[id-a]: clientId c']],
    ['is not met by an entry that is missing', undefined, {}, ['+ users[id-a]: none']],
  ])('%s', (_, actual, wanted, expected) => {
    expect(unmet(users(actual), users(wanted)).map(each => `${each.sign} ${differenceInWords(each)}`)).toEqual(
      expected,
    );
  });
});

describe('consent', () => {
  test.each([
    [undefined, { a: 1 }, 'create'],
    [{ a: 1 }, { a: 2 }, 'modify'],
    [{ a: 1 }, undefined, 'remove'],
    [{ a: 1, b: 2 }, { a: 1 }, 'remove'],
    [{ a: 1 }, { a: 1 }, undefined],
  ])('from %j to %j is of the class %s', (before, after, expected) => {
    expect(consentClass(item(before, after))).toBe(expected);
  });

  test('a right that is given is of a class of its own', () => {
    expect(consentClass({ ...item(undefined, { role: 'Reader' }), grants: true })).toBe('grant');
  });

  test('the name to type is that of the last removal', () => {
    const plan = [item({ a: 1 }, undefined, 'uses'), item({ a: 1 }, undefined, 'id-a'), item({}, { a: 1 }, 'else')];
    expect(nameToType(plan)).toBe('id-a');
    expect(nameToType([item({}, { a: 1 })])).toBeUndefined();
  });
});
