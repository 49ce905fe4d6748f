/** JSON as Azure writes it: Microsoft.Compute indents it and ends lines with \r\n, everyone else is compact (recorded). */
import { isObject } from './json.ts';

export type Writing = 'indented' | 'compact';

export type Write = Readonly<Record<Writing, (body: object) => string>>;

/** Joining gives V8 a string in one piece; replacing gives it one in thousands, which costs more to send than to write. */
const withReturns = (text: string): string => text.split('\n').join('\r\n');

const indented = (body: object): string => withReturns(JSON.stringify(body, null, 2));

const [before, after] = JSON.stringify({ value: ['item'] }, null, 2).split('"item"') as [string, string];

const isList = (body: object): body is { readonly value: readonly object[] } =>
  'value' in body &&
  Object.keys(body)[0] === 'value' &&
  Array.isArray(body.value) &&
  body.value.length > 0 &&
  body.value.every(isObject);

/** The text of an item of a list is kept for as long as the item is there: what changes is replaced, never changed. */
export const writers = (): Write => {
  const texts = new WeakMap<object, string>();

  const textOf = (item: object): string => {
    const kept = texts.get(item);
    if (kept !== undefined) return kept;
    const text = withReturns(JSON.stringify({ value: [item] }, null, 2).slice(before.length, -after.length));
    texts.set(item, text);
    return text;
  };

  const list = ({ value, ...rest }: { readonly value: readonly object[] }): string => {
    const items = value.map(textOf).join(',\r\n    ');
    const more = Object.keys(rest).length ? `,${indented(rest).slice(1)}` : '\r\n}';
    return `${withReturns(before)}${items}\r\n  ]${more}`;
  };

  return { compact: body => JSON.stringify(body), indented: body => (isList(body) ? list(body) : indented(body)) };
};
