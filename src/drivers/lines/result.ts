/** What became of one step of the plan: whether it was written, and what is different now. */
import type { ResultLine } from '../../machine/view.ts';
import { isObject, type Json } from '../../model/json.ts';
import { type Difference, knownAfterApply, type Plan } from '../../model/plan.ts';
import { differenceInWords, pathInWords } from '../../model/wording.ts';
import { bad, entry, good, indented, type Line, quiet, type Span, strong } from './line.ts';
import { signed } from './plan.ts';

const mark = (state: ResultLine['state']): Span => {
  switch (state) {
    case 'done':
      return good('✓ done');
    case 'unchanged':
      return quiet('= unchanged');
    case 'not written':
      return quiet('· not written');
    case 'partly written':
      return bad('! partly written');
    case 'unknown':
      return bad('? unknown');
  }
};

/** Only Azure knew these values, and they stand among the facts. */
const isInvented = (value: Json | undefined): boolean =>
  value === knownAfterApply || (isObject(value) && Object.values(value).every(isInvented));

const changed = (difference: Difference): readonly Line[] => {
  const { sign, path, after } = difference;
  if (after === knownAfterApply) return [];
  return [entry(signed(sign, isInvented(after) ? pathInWords(path) : differenceInWords(difference)))];
};

/** What was planned is told as what has changed only where it was read back. */
export const resultLines = (plan: Plan, { state, step, resource, title }: ResultLine): readonly Line[] => {
  const item = state === 'done' ? plan.find(each => each.step === step) : undefined;
  return [
    entry(mark(state), '  ', strong(resource), quiet(`  ${title}`)),
    ...indented(2, item?.differences.flatMap(changed) ?? []),
  ];
};
