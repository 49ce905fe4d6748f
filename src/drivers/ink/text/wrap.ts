/** Lines broken at words, so that each takes exactly one row and the height of a screen is known before it is drawn. */
import type { Line, Span } from '../../lines/line.ts';
import { cut, widthOf } from './width.ts';

const tokens = ({ spans }: Line): readonly Span[] =>
  spans.flatMap(span =>
    span.text
      .split(/(\n|[^\S\n]+)/)
      .filter(Boolean)
      .map(text => ({ ...span, text })),
  );

const isSpace = ({ text }: Span): boolean => text.trim() === '';

const pieces = (token: Span, width: number): readonly Span[] => {
  const [first, rest] = cut(token.text, width);
  return rest ? [{ ...token, text: first }, ...pieces({ ...token, text: rest }, width)] : [token];
};

/** A word that is longer than a whole row is broken after a slash, as resource ids have many, or anywhere. */
const parts = (token: Span, width: number): readonly Span[] => {
  if (widthOf(token.text) <= width) return [token];
  return token.text.split(/(?<=\/)/).flatMap(text => pieces({ ...token, text }, width));
};

const wrappedLine = (line: Line, columns: number): readonly Line[] => {
  const indent = Math.min(line.indent, Math.floor(columns / 3));
  const rows: (Line & { readonly spans: Span[] })[] = [{ indent, hang: 0, spans: [] }];
  const further = indent + line.hang;
  let room = columns - indent;
  const nextRow = (): void => {
    rows.push({ indent: further, hang: 0, spans: [] });
    room = columns - further;
  };
  const put = (token: Span): void => {
    rows.at(-1)?.spans.push(token);
    room -= widthOf(token.text);
  };
  for (const token of tokens(line)) {
    if (token.text === '\n') nextRow();
    else if (isSpace(token)) {
      if (rows.length > 1 && !rows.at(-1)?.spans.length) continue;
      if (widthOf(token.text) <= room) put(token);
      else room = 0;
    } else
      for (const part of parts(token, columns - further)) {
        if (widthOf(part.text) > room) nextRow();
        put(part);
      }
  }
  return rows;
};

export const wrapped = (lines: readonly Line[], columns: number): readonly Line[] =>
  lines.flatMap(line => wrappedLine(line, columns));
