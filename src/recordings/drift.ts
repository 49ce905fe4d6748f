/** What has drifted: the properties of a resource that are no longer what they were before the recorded write. */
import type { JsonObject } from '../model/json.ts';
import { differences, type Plan } from '../model/plan.ts';
import { pathInWords, valueInWords } from '../model/wording.ts';
import type { Align } from './alignment.ts';
import type { Recording } from './format-1.ts';

export interface Drifted {
  readonly step: string;
  readonly resource: string;
  readonly property: string;
  readonly was: string;
  readonly now: string;
}

export interface Drift {
  /** Of everything that is planned. */
  of(plan: Plan): readonly Drifted[];
  /** Of one resource, as it is just before it is written. */
  at(step: string, resource: string, before: JsonObject | undefined): readonly Drifted[];
}

/** The state of a step says what matters to it: a tag that it does not read may be another. */
export const driftSince = ({ plan, steps }: Recording, align: Align): Drift => {
  const beforeOf = (step: string): JsonObject | undefined =>
    [...steps, ...plan].find(each => each.step === step && each.before)?.before;

  const at: Drift['at'] = (step, resource, before) => {
    if (!plan.some(each => each.step === step)) return [];
    const then = beforeOf(step);
    return differences(then, align(then, before)).map(({ path, before: old, after: fresh }) => ({
      step,
      resource,
      property: pathInWords(path) || 'all of it',
      was: valueInWords(old),
      now: valueInWords(fresh),
    }));
  };

  return { at, of: planned => planned.flatMap(({ step, resource, before }) => at(step, resource, before)) };
};
