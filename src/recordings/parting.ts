/** Where a recording and its strict replay part: nothing but times may differ. */
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { differences } from '../model/plan.ts';
import { valueInWords } from '../model/wording.ts';
import { type Divergence, eventInWords, stepOfState } from './divergence.ts';
import type { Recording } from './format-1.ts';

/** Of one run alone. */
const own = new Set(['at', 'milliseconds', 'provenance', 'seal']);

const compared = (recording: Recording): JsonObject =>
  JSON.parse(JSON.stringify(recording, (key, value) => (own.has(key) ? undefined : value)));

/** Lists by their numbers, so that a difference is told of one entry. */
const numbered = (json: Json): Json => {
  if (Array.isArray(json)) return Object.fromEntries(json.map((each, i) => [i, numbered(each)]));
  return isObject(json) ? Object.fromEntries(Object.entries(json).map(([key, each]) => [key, numbered(each)])) : json;
};

const placeOf = (recording: Recording, [part = '', number = '']: readonly string[]) => {
  const { events, looks, steps } = recording;
  const i = Number(number);
  const lastEvent = events.length - 1;
  switch (part) {
    case 'events':
      return { event: i, state: events[i]?.in ?? 'the end' };
    case 'looks': {
      const state = looks[i]?.in ?? 'planning';
      return { event: events.findLastIndex(({ after }) => after <= i), state };
    }
    case 'steps':
      return { event: lastEvent, state: `${steps[i]?.step}.applying` };
    default:
      return { event: lastEvent, state: part === 'plan' ? 'review' : 'the end' };
  }
};

/** The first difference, in the order in which it came about. */
export const partedAt = (recorded: Recording, again: Recording): Divergence | undefined => {
  const [then, now] = [numbered(compared(recorded)), numbered(compared(again))];
  const [first] = differences(then, now);
  if (!first) return undefined;
  const { event, state } = placeOf(recorded, first.path);
  return {
    event: eventInWords(recorded, event),
    state,
    step: stepOfState(state),
    property: first.path.join('.'),
    expected: valueInWords(first.before),
    found: valueInWords(first.after),
  };
};
