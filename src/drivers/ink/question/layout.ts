/** What a question says, and how many of its choices fit beside it. */
import { type PromptContext, preset } from '../../../machine/prompt/context.ts';
import type { QuestionView } from '../../../machine/view.ts';
import { blank, entry, good, type Line, line, quiet, strong, warning } from '../../lines/line.ts';
import { objectionLines } from '../../lines/problem.ts';
import { fullest, type Size } from '../frame/size.ts';
import { wrapped } from '../text/wrap.ts';
import { type Pane, paneOf } from './pane.ts';

type Said = readonly Line[];

export interface QuestionLayout {
  readonly said: Said;
  /** Whether there is a row to type into. */
  readonly typed: boolean;
  readonly placeholder: string;
  /** How many choices are seen at a time. */
  readonly page: number;
  /** What is known of the choice that is pointed at. */
  readonly pane?: Pane | undefined;
  /** How far what is typed is from what is wanted. */
  readonly judged: Said;
  readonly objection: Said;
}

/** Where not all can be seen, how many there are. */
const placeholderOf = ({ rule, choices }: QuestionView, prompt: PromptContext, isLong: boolean): string => {
  if (prompt.ask?.is === 'type') return preset(prompt);
  const what = isLong ? `type to narrow ${choices.length} choices` : 'type to narrow';
  return rule === undefined ? what : `${what}, or something new`;
};

/** An objection mostly says the rule once more. */
const isInHint = ({ problem }: QuestionView, rule: string): boolean =>
  problem?.try[0]?.toLowerCase().includes(rule.toLowerCase()) ?? false;

/** The same question, from all that can be said about it to the question alone. */
const forms = (view: QuestionView, isPick: boolean, columns: number): readonly [Said, ...Said[]] => {
  const asked = line(strong(view.question));
  const why = line(quiet(view.explain));
  const rule = view.rule === undefined || isInHint(view, view.rule) ? [] : [line(quiet(`Rule: ${view.rule}`))];
  const none = isPick && !view.choices.length ? [line(view.none ?? 'There is nothing to choose from.')] : [];
  const from = (...lines: Said): Said => wrapped(lines, columns);
  return [
    from(asked, why, ...rule, blank, ...none),
    from(asked, why, ...rule, ...none),
    from(asked, ...rule, ...none),
    from(asked, ...none),
  ];
};

/** What is to be said of what is typed, while it is typed. */
const judgement = ({ lacks, problem }: QuestionView, { ask, shown, typing }: PromptContext, columns: number): Said => {
  if (!problem && ask?.is === 'pick' && !shown.length && typing.text.trim())
    return wrapped([line(warning('Nothing here has that in its name.'))], columns);
  if (!lacks) return [];
  const said = lacks.length ? entry(warning('Still needed: '), lacks.join('; ')) : line(good('✓ It meets the rule'));
  return wrapped([said], columns);
};

/** What is wrong, and the first thing that helps: all else gives way to it. */
const objectionInShort = ({ problem, lacks }: QuestionView, columns: number): Said =>
  problem ? wrapped(objectionLines({ ...problem, try: lacks ? [] : problem.try.slice(0, 1) }), columns) : [];

/** Beside an objection there have to be the question, a row to type into and a choice. */
const rowsBeside = 3;

/** The rows that a question cannot do without. */
export const rowsOfQuestion = (view: QuestionView, prompt: PromptContext, columns: number): number =>
  rowsBeside + objectionInShort(view, columns).length + judgement(view, prompt, columns).length;

const objectionTo = (view: QuestionView, { columns, rows }: Size): Said => {
  if (!view.problem) return [];
  const short = objectionInShort(view, columns);
  const full = view.lacks ? short : wrapped(objectionLines(view.problem), columns);
  const room = Math.max(1, rows - rowsBeside);
  const forms = [...(rows > 8 ? [[blank, ...full]] : []), full];
  return (forms.find(({ length }) => length <= room) ?? short).slice(0, room);
};

export const questionLayout = (view: QuestionView, prompt: PromptContext, room: Size): QuestionLayout => {
  const isPick = prompt.ask?.is === 'pick';
  const judged = judgement(view, prompt, room.columns).slice(0, Math.max(0, room.rows - rowsBeside));
  const objection = objectionTo(view, { ...room, rows: room.rows - judged.length });
  const left = room.rows - objection.length - judged.length;
  const wanted = isPick ? Math.min(view.choices.length + 1, view.problem ? 3 : 6) : 1;
  const fitting = fullest(forms(view, isPick, room.columns), lines => lines.length, left, wanted);
  const said = fitting.slice(0, Math.max(1, left - Math.min(2, wanted)));
  const isLong = view.choices.length > left - said.length;
  const typed = !isPick || isLong || view.rule !== undefined || prompt.typing.text !== '';
  const free = Math.max(1, left - said.length - (typed ? 1 : 0));
  const pane = paneOf(prompt, { columns: room.columns, rows: free });
  const page = pane?.is === 'below' ? free - pane.rows : free;
  return { said, typed, placeholder: placeholderOf(view, prompt, isLong), page, pane, judged, objection };
};
