/** Words being typed, with a place in them: what the keys of a line editor do. */

export interface Typing {
  readonly text: string;
  /** Where the next letter goes, in UTF-16 units from the start. */
  readonly cursor: number;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const lengthOfLast = (text: string): number => [...graphemes.segment(text)].at(-1)?.segment.length ?? 0;
const lengthOfFirst = (text: string): number => [...graphemes.segment(text)][0]?.segment.length ?? 0;

const before = ({ text, cursor }: Typing): string => text.slice(0, cursor);
const after = ({ text, cursor }: Typing): string => text.slice(cursor);

export const typed = (text: string): Typing => ({ text, cursor: text.length });

export const insert = (typing: Typing, words: string): Typing => ({
  text: before(typing) + words + after(typing),
  cursor: typing.cursor + words.length,
});

const eraseBack = (typing: Typing, length: number): Typing => {
  const left = before(typing).slice(0, typing.cursor - length);
  return { text: left + after(typing), cursor: left.length };
};

export const erase = (typing: Typing): Typing => eraseBack(typing, lengthOfLast(before(typing)));

export const eraseWord = (typing: Typing): Typing =>
  eraseBack(typing, /[^\s/_.-]*[\s/_.-]*$/.exec(before(typing))?.[0].length ?? 0);

export const eraseRest = (typing: Typing): Typing => ({ ...typing, text: before(typing) });

export const left = (typing: Typing): Typing => ({ ...typing, cursor: typing.cursor - lengthOfLast(before(typing)) });
export const right = (typing: Typing): Typing => ({ ...typing, cursor: typing.cursor + lengthOfFirst(after(typing)) });
export const home = ({ text }: Typing): Typing => ({ text, cursor: 0 });
export const end = ({ text }: Typing): Typing => typed(text);
