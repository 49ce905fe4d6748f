/** Whether a replay does what was recorded: the first difference, after naming what Azure invents. */
import type { Known } from '../model/field.ts';
import type { JsonObject } from '../model/json.ts';
import { differences, type Plan } from '../model/plan.ts';
import { pathInWords, valueInWords } from '../model/wording.ts';
import type { RecordedStep } from './format-1.ts';
import { renamer } from './naming.ts';

export interface Divergence {
  readonly step: string;
  readonly property: string;
  readonly recorded: string;
  readonly found: string;
}

interface Done {
  readonly steps: readonly Pick<RecordedStep, 'step' | 'state'>[];
  readonly facts: Known;
}

/** One run, as far as it is compared. */
export interface Run {
  readonly values: Known;
  readonly plan: Plan;
  /** Absent where nothing was applied yet. */
  readonly done?: Done | undefined;
}

/** Who is signed in belongs to the place of a run, not to what it does. */
const placed = ({ values, done }: Run): Known => {
  const { account, tenant } = done?.facts ?? {};
  return { ...values, ...(account && { account }), ...(tenant && { tenant }) };
};

type Comparable = readonly [step: string, what: JsonObject];

const comparable = (run: Run): readonly Comparable[] => {
  const rename = renamer(placed(run));
  const of = (step: string, what: JsonObject): Comparable => [step, rename(what) as JsonObject];
  return [
    ...run.plan.map(({ step, resource, sign, before, after }) =>
      of(step, { resource, change: sign, before: before ?? null, after: after ?? null }),
    ),
    ...(run.done?.steps ?? []).map(({ step, state }) => of(step, { state })),
    ...(run.done ? [of('facts', run.done.facts)] : []),
  ];
};

/** The first thing in which two runs differ, or undefined. */
export const divergence = (recorded: Run, replayed: Run): Divergence | undefined => {
  const [before, after] = [comparable(recorded), comparable(replayed)];
  for (let i = 0; i < Math.max(before.length, after.length); i++) {
    const [old, fresh] = [before[i], after[i]];
    const step = old?.[0] ?? fresh?.[0] ?? '';
    if (old?.[0] !== fresh?.[0])
      return { step, property: 'step', recorded: old?.[0] ?? 'absent', found: fresh?.[0] ?? 'absent' };
    const [first] = differences(old?.[1], fresh?.[1]);
    if (first)
      return {
        step,
        property: pathInWords(first.path),
        recorded: valueInWords(first.before),
        found: valueInWords(first.after),
      };
  }
  return undefined;
};
