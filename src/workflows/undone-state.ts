/** The state of a resource that was taken back: as it was, but for what nobody can give back. */
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { knownAfterApply, unmet } from '../model/plan.ts';

/** Whatever it is that Azure invents anew for a resource that is made again. */
const invented = new Set(['principalId', 'clientId']);

/** As it was, but for ids that nobody can give back. */
export const asItWas = (before: Json, now: Json | undefined): Json => {
  if (!isObject(before)) return before;
  const there = isObject(now) ? now : {};
  return Object.fromEntries(
    Object.entries(before).map(([key, value]) => [
      key,
      invented.has(key) && there[key] !== value ? knownAfterApply : asItWas(value, there[key]),
    ]),
  );
};

export const isBack = (now: JsonObject | undefined, before: JsonObject | undefined): boolean =>
  before ? now !== undefined && !unmet(now, asItWas(before, now)).length : now === undefined;

/** Identities that are only used by a resource stay what they are. */
const ofOthers = new Set(['userAssignedIdentities', 'attachedTo']);

const idsIn = (state: Json | undefined): readonly string[] =>
  isObject(state)
    ? Object.entries(state).flatMap(([key, value]) => {
        if (key === 'principalId') return [String(value)];
        return ofOthers.has(key) ? [] : idsIn(value);
      })
    : [];

/** What no reading of the resource shows. */
export const notGivenBack = (now: JsonObject | undefined, then: JsonObject | undefined): readonly string[] => {
  const [there, wanted] = [idsIn(now), idsIn(then)];
  const isNew = wanted.includes(knownAfterApply);
  const isGone = there.some(id => !wanted.includes(id));
  return [
    ...(isNew ? ['The principal ID is a new one: what the old one was allowed to do does not come back'] : []),
    ...(isGone
      ? [
          'Tokens that were issued work until they expire, for up to 24 hours',
          'Roles given to it by others stay behind, without a principal',
        ]
      : []),
  ];
};
