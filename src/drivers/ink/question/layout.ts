/** What a question says, and how many of its choices fit beside it. */
import { type PromptContext, preset } from '../../../machine/prompt/context.ts';
import type { QuestionView } from '../../../machine/view.ts';
import { blank, type Line, line, quiet, strong } from '../../lines/line.ts';
import { objectionLines } from '../../lines/problem.ts';
import { fullest, type Size } from '../frame/size.ts';
import { wrapped } from '../text/wrap.ts';

export interface QuestionLayout {
  readonly said: readonly Line[];
  /** Whether there is a row to type into. */
  readonly typed: boolean;
  readonly placeholder: string;
  /** How many choices are seen at a time. */
  readonly page: number;
  readonly objection: readonly Line[];
}

const placeholderOf = ({ rule }: QuestionView, prompt: PromptContext): string => {
  if (prompt.ask?.is === 'type') return preset(prompt);
  return rule === undefined ? 'type to narrow' : 'type to narrow, or something new';
};

export const questionLayout = (view: QuestionView, prompt: PromptContext, { columns, rows }: Size): QuestionLayout => {
  const isPick = prompt.ask?.is === 'pick';
  const question = line(strong(view.question));
  const rule = view.rule === undefined ? [] : [line(quiet(`Rule: ${view.rule}`))];
  const none = isPick && !view.choices.length ? [blank, line(view.none ?? 'There is nothing to choose from.')] : [];
  const forms = [
    [question, line(quiet(view.explain)), ...rule, blank, ...none],
    [question, line(quiet(view.explain)), ...rule, ...none],
    [question, ...rule, ...none],
    [question, ...none],
  ] as const;
  const problem = view.problem ? objectionLines(view.problem) : [];
  const objection = wrapped(problem.length && rows > 8 ? [blank, ...problem] : problem, columns).slice(0, rows - 3);
  const left = rows - objection.length;
  const said = fullest(
    [...forms.map(form => wrapped(form, columns))] as [readonly Line[], ...(readonly Line[])[]],
    lines => lines.length,
    left,
    isPick ? Math.min(view.choices.length + 1, 6) : 1,
  ).slice(0, Math.max(1, left - 2));
  const typed =
    !isPick || prompt.typing.text !== '' || view.rule !== undefined || view.choices.length > left - said.length;
  const page = Math.max(1, left - said.length - (typed ? 1 : 0));
  return { said, typed, placeholder: placeholderOf(view, prompt), page, objection };
};
