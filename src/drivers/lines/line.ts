/** A line of text as data: words with a tone, for a screen to colour and for a plain line to print. */

export type Tone = 'strong' | 'quiet' | 'accent' | 'good' | 'bad' | 'change' | 'warning';

export interface Span {
  readonly text: string;
  readonly tone?: Tone;
}

export interface Line {
  readonly indent: number;
  /** How much further in it goes on, where it needs more than one row. */
  readonly hang: number;
  readonly spans: readonly Span[];
}

const toned =
  (tone: Tone) =>
  (text: string): Span => ({ text, tone });

export const strong = toned('strong');
export const quiet = toned('quiet');
export const accent = toned('accent');
export const good = toned('good');
export const bad = toned('bad');
export const warning = toned('warning');

export const line = (...parts: readonly (string | Span)[]): Line => ({
  indent: 0,
  hang: 0,
  spans: parts.map(part => (typeof part === 'string' ? { text: part } : part)),
});

/** A line of a list. */
export const entry = (...parts: readonly (string | Span)[]): Line => ({ ...line(...parts), hang: 2 });

export const blank: Line = line();

export const indented = (by: number, lines: readonly Line[]): readonly Line[] =>
  lines.map(each => ({ ...each, indent: each.indent + by }));

/** Paragraphs with an empty line between them; one that has no lines leaves no gap. */
export const paragraphs = (...blocks: readonly (readonly Line[])[]): readonly Line[] =>
  blocks.filter(({ length }) => length).flatMap((block, i) => (i ? [blank, ...block] : block));

/** A text of several lines keeps its indent in each. */
export const inPlain = ({ indent, hang, spans }: Line): string => {
  const text = spans.map(({ text }) => text).join('');
  return `${' '.repeat(indent)}${text.replaceAll('\n', `\n${' '.repeat(indent + hang)}`)}`.trimEnd();
};
