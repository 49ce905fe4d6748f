/** What went wrong: what happened, why, what to try, and where it is documented. */
import type { Problem } from '../../model/problem.ts';
import { accent, bad, entry, indented, inPlain, type Line, line, quiet, warning } from './line.ts';

/** Nobody erred where an answer of before does not fit any more. */
const headOf = ({ code, happened }: Problem): Line =>
  code === 'AnswerNoLongerHolds' ? entry(warning('! '), happened) : entry(bad(`✗ ${happened}`));

/** An answer that was not taken: in as few words as there are. */
export const objectionLines = (problem: Problem): readonly Line[] => [
  headOf(problem),
  ...indented(
    2,
    problem.try.map(each => entry(each)),
  ),
];

const origin = ({ code, correlationId, source }: Problem): string =>
  [code, correlationId && `correlation ID ${correlationId}`, source].filter(Boolean).join(' · ');

export const problemLines = (problem: Problem): readonly Line[] => [
  entry(bad(`✗ ${problem.happened}`)),
  ...indented(2, [
    ...(problem.why ? [line(problem.why)] : []),
    ...problem.try.map(each => entry(`Try: ${each}`)),
    ...(problem.instead ? [line('What was meant here: ', accent(`mi-wizard run ${problem.instead}`))] : []),
    line(quiet(origin(problem))),
  ]),
];

/** The same for a message without a screen: text line by line, each with its indent. */
export const problemInPlain = (problem: Problem): readonly string[] => problemLines(problem).map(inPlain);
