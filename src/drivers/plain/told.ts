/** What is said when something is asked, line by line. */
import type { BusyView, InterruptedView, QuestionView, ReviewView, View } from '../../machine/view.ts';
import type { Choice } from '../../model/field.ts';
import { endLines } from '../lines/end.ts';
import { interruptedLines } from '../lines/interrupted.ts';
import { blank, indented, type Line, line } from '../lines/line.ts';
import { changedLines, pauseLines } from '../lines/pause.ts';
import { changesNothing, planInShort, planLines } from '../lines/plan.ts';
import { objectionLines, problemLines } from '../lines/problem.ts';

/** A list that is longer is narrowed first, where nothing but its entries can be an answer. */
const longest = 50;

export const isTooLong = ({ choices, rule }: QuestionView): boolean => choices.length > longest && rule === undefined;

const inWords = ({ label, hint }: Choice, number: number): Line =>
  line(`${number}) ${label}${hint ? `  ${hint}` : ''}`.replaceAll('\n', ' '));

/** Where choices are grouped, each group under its heading. */
export const numbered = (choices: readonly Choice[]): readonly Line[] =>
  choices.flatMap((choice, i) => {
    const isFirst = choice.group !== undefined && choice.group !== choices[i - 1]?.group;
    return [...(isFirst ? [line(`${choice.group}:`)] : []), ...indented(2, [inWords(choice, i + 1)])];
  });

const choicesOf = (view: QuestionView): readonly Line[] => {
  if (isTooLong(view))
    return indented(2, [line(`${view.choices.length} choices. Type a part of a name to see fewer.`)]);
  if (!view.choices.length && view.rule === undefined) return [line(view.none ?? 'There is nothing to choose from.')];
  return numbered(view.choices);
};

const questionLines = (view: QuestionView): readonly Line[] => [
  line(view.question),
  ...indented(2, [line(view.explain), ...(view.rule === undefined ? [] : [line(`Rule: ${view.rule}`)])]),
  ...choicesOf(view),
];

const reviewLines = ({ plan, nameToType }: ReviewView): readonly Line[] => [
  line(
    changesNothing(plan)
      ? 'Nothing has to be changed: everything is as it should be.'
      : `The plan: ${planInShort(plan)}. Nothing is written before you confirm.`,
  ),
  blank,
  ...planLines(plan, 'az'),
  blank,
  ...(nameToType === undefined ? [] : [line(`This removes something. Type ${nameToType} to confirm it.`)]),
];

const isStill = (view: View, before: View | undefined): boolean =>
  view.is === before?.is && (view.is !== 'question' || before.is !== 'question' || view.field === before.field);

/** An objection alone, where what it is about was told just before. */
const withObjection = (view: QuestionView | ReviewView, before: View | undefined, lines: readonly Line[]) => {
  if (!view.problem) return lines;
  return [...(isStill(view, before) ? [] : lines), ...objectionLines(view.problem)];
};

/** What goes on, and why it takes its time, each where it was not told just before. */
const busyLines = ({ says, waits }: BusyView, before: View | undefined): readonly Line[] => {
  const known = before?.is === 'busy' && before.says === says ? before : undefined;
  return [
    ...(known ? [] : [line(`${says} …`)]),
    ...(waits === undefined || waits === known?.waits ? [] : indented(2, [line(waits)])),
  ];
};

/** While a person is asked what to do about a step, Azure's own words for its state are worth a line; each look at it is not. */
export const isNews = (view: View, shown: View): boolean =>
  view.is === 'interrupted' && shown.is === 'interrupted' && view.runs === shown.runs
    ? view.waits !== shown.waits
    : view !== shown;

const interruptionLines = (view: InterruptedView, before: View | undefined): readonly Line[] =>
  before?.is === 'interrupted' && view.runs === before.runs
    ? [line(view.waits ?? `Azure said last: ${view.heard}`)]
    : interruptedLines(view);

export const told = (view: View, before?: View): readonly Line[] => {
  switch (view.is) {
    case 'question':
      return withObjection(view, before, questionLines(view));
    case 'review':
      return withObjection(view, before, reviewLines(view));
    case 'busy':
      return busyLines(view, before);
    case 'pause':
      return pauseLines(view);
    case 'changed':
      return changedLines(view);
    case 'failed':
      return problemLines(view.problem);
    case 'interrupted':
      return interruptionLines(view, before);
    case 'end':
      return endLines(view);
  }
};
