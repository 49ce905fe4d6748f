/** What is said when something is asked, line by line. */
import type { QuestionView, ReviewView, View } from '../../machine/view.ts';
import type { Choice } from '../../model/field.ts';
import { documentLine } from '../lines/document.ts';
import { endLines } from '../lines/end.ts';
import { blank, indented, type Line, line } from '../lines/line.ts';
import { changedLines, pauseLines } from '../lines/pause.ts';
import { changesNothing, planInShort, planLines } from '../lines/plan.ts';
import { objectionLines, problemLines } from '../lines/problem.ts';

/** A list that is longer is narrowed first, where nothing but its entries can be an answer. */
const longest = 50;

export const isTooLong = ({ choices, rule }: QuestionView): boolean => choices.length > longest && rule === undefined;

export const numbered = (choices: readonly Choice[]): readonly Line[] =>
  indented(
    2,
    choices.map(({ label, hint }, i) => line(`${i + 1}) ${label}${hint ? `  ${hint}` : ''}`.replaceAll('\n', ' '))),
  );

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

const reviewLines = ({ plan, nameToType, problem }: ReviewView): readonly Line[] => [
  line(
    changesNothing(plan)
      ? 'Nothing has to be changed: everything is as it should be.'
      : `The plan: ${planInShort(plan)}. Nothing is written before you confirm.`,
  ),
  blank,
  ...planLines(plan, 'az'),
  blank,
  ...(nameToType === undefined ? [] : [line(`This removes something. Type ${nameToType} to confirm it.`)]),
  ...(problem ? objectionLines(problem) : []),
];

export const told = (view: View): readonly Line[] => {
  switch (view.is) {
    case 'question':
      return view.problem ? objectionLines(view.problem) : questionLines(view);
    case 'review':
      return view.problem ? objectionLines(view.problem) : reviewLines(view);
    case 'busy':
      return [line(`${view.says} …`)];
    case 'pause':
      return pauseLines(view);
    case 'changed':
      return changedLines(view);
    case 'failed':
      return problemLines(view.problem);
    case 'end':
      return endLines(view);
  }
};

const defaultInWords = ({ choices, default: value, secret }: QuestionView): string => {
  if (value === undefined || secret) return '';
  const choice = choices.find(each => each.value === value);
  return choice || !choices.length ? ` [${choice?.label ?? value}]` : '';
};

const words = (...all: readonly (string | false)[]): string => ` (${all.filter(Boolean).join(', ')})`;

/** What stands before the place where the answer is typed. */
export const promptOf = (view: View): string => {
  switch (view.is) {
    case 'question':
      return `${view.label}${defaultInWords(view)}: `;
    case 'review':
      return `Confirm?${words(view.nameToType ?? 'yes', 'back', 'edit <answer>', 'powershell', 'cancel')}: `;
    case 'pause':
      return `Go on?${words('Enter', 'stop', 'cancel')}: `;
    case 'changed':
      return `Go on?${words('yes', 'stop', 'cancel')}: `;
    case 'failed':
      return `What now?${words(...view.can, 'cancel')}: `;
    case 'busy':
    case 'end':
      return '';
  }
};

/** The words that mean something here, and why this is asked. */
export const helpLines = (view: View): readonly Line[] => {
  if (view.is !== 'question') return [line('Answer with one of the words in brackets.')];
  return [
    line(view.explain),
    documentLine(view.doc),
    line(view.doc.url),
    line('A choice is answered by its number, its name or its value; an empty line takes what stands in brackets.'),
    line('back: the question before. cancel: nothing is written. "back", in quotes: the word itself.'),
  ];
};
