/** What can be said here, and why it is asked. */
import type { View } from '../../machine/view.ts';
import { documentsOf } from '../lines/document.ts';
import { type Line, line } from '../lines/line.ts';

/** Said once, since no question says it. */
export const alwaysUnderstood: Line = line('At any question you can also say: back, cancel, or ? for help.');

export const helpLines = (view: View): readonly Line[] => {
  if (view.is !== 'question') return [line('Answer with one of the words in brackets.'), ...documentsOf(view)];
  return [
    line(view.explain),
    ...documentsOf(view),
    line('A choice is answered by its number, its name or its value; an empty line takes what stands in brackets.'),
    line('back: the question before. cancel: nothing is written. ? or help: this. "back", in quotes: the word itself.'),
  ];
};
