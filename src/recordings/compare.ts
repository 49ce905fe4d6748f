/** Whether a replay does what was recorded: what has drifted since, and the first thing in which the two part. */
import type { Known } from '../model/field.ts';
import type { JsonObject } from '../model/json.ts';
import { differences, type Plan } from '../model/plan.ts';
import { pathInWords, valueInWords } from '../model/wording.ts';
import { aligner } from './alignment.ts';
import { type Divergence, eventInWords, stepOfState } from './divergence.ts';
import { type Drift, type Drifted, driftSince } from './drift.ts';
import type { RecordedStep, Recording } from './format-1.ts';
import { recordedValues } from './played-back.ts';

interface Done {
  readonly steps: readonly Pick<RecordedStep, 'step' | 'state'>[];
  readonly facts: Known;
}

export interface Comparison {
  readonly drift: Drift;
  /** Where the first drift is the first difference. */
  drifted(drifted: Drifted, state: string): Divergence;
  /** An answer of before that is not accepted any more. */
  answer(field: string, state: string, found: string): Divergence;
  plan(plan: Plan): Divergence | undefined;
  result(done: Done): Divergence | undefined;
}

/** Who is signed in, and how, belongs to the place of a run, not to what it does. */
const placed = ({ credential: _, directory: __, account: ___, tenant: ____, ...rest }: Known): Known => rest;

type Part = readonly [step: string, what: JsonObject];

const planned = (plan: Plan): readonly Part[] =>
  plan.map(({ step, resource, sign, after }) => [step, { resource, change: sign, after: after ?? null }]);

const ended = ({ steps, facts }: Done): readonly Part[] => [
  ...steps.map(({ step, state }): Part => [step, { state }]),
  ['facts', placed(facts)],
];

/** `values` is what the replay has settled by then. */
export const comparison = (recording: Recording, values: () => Known): Comparison => {
  const recorded = placed(recordedValues(recording));
  const { events } = recording;
  const align = aligner(recorded, values);

  /** With another value another plan is meant, and only what is there before it can be compared. */
  const isAsMeant = (): boolean =>
    Object.entries(recorded).every(([name, value]) => (values()[name] ?? value) === value);

  const where = (state: string) => ({
    event: eventInWords(
      recording,
      events.findLastIndex(event => state !== 'review' || event.in === state),
    ),
    state,
  });

  const first = (state: string, olds: readonly Part[], news: readonly Part[]): Divergence | undefined => {
    for (let i = 0; i < Math.max(olds.length, news.length); i++) {
      const [[old, then], [fresh, now]] = [olds[i] ?? ['absent', {}], news[i] ?? ['absent', {}]];
      if (old !== fresh) return { ...where(state), step: fresh, property: 'step', expected: old, found: fresh };
      const [difference] = isAsMeant() ? differences(then, align(then, now)) : [];
      if (!difference) continue;
      const { path, before, after } = difference;
      const property = pathInWords(path);
      return { ...where(state), step: old, property, expected: valueInWords(before), found: valueInWords(after) };
    }
    return undefined;
  };

  return {
    drift: driftSince(recording, align),
    drifted: ({ step, property, was, now }, state) => ({
      ...where(state),
      step,
      property: `before.${property}`,
      expected: was,
      found: now,
    }),
    answer: (field, state, found) => ({
      event: eventInWords(
        recording,
        events.findIndex(event => event.is === 'answer' && event.field === field),
      ),
      state,
      step: stepOfState(state),
      property: field,
      expected: recorded[field] ?? 'no answer',
      found,
    }),
    plan: plan => first('review', planned(recording.plan), planned(plan)),
    result: done => first('completed', ended(recording), ended(done)),
  };
};
