/** How many columns a text takes in a terminal. An error of one is harmless: every line is cut at the edge anyway. */

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const narrow = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]$/u;

const widthOfCharacter = (character: string): number => {
  if (character <= '~') return 1;
  if (narrow.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
};

const plain = /^[ -~]*$/;

export const widthOf = (text: string): number => {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
};

/** As much of the start of a text as fits, and the rest. */
export const cut = (text: string, width: number): readonly [string, string] => {
  let used = 0;
  let length = 0;
  for (const character of text) {
    used += widthOfCharacter(character);
    if (used > width && length) break;
    length += character.length;
  }
  return [text.slice(0, length), text.slice(length)];
};

export const shortened = (text: string, width: number): string =>
  widthOf(text) <= width ? text : `${cut(text, width - 1)[0].trimEnd()}…`;

const endOf = (text: string, width: number): string =>
  [...cut([...text].reverse().join(''), width)[0]].reverse().join('');

/** Start and end of a text that is too long: titles begin alike, and differ further on. */
export const elided = (text: string, width: number): string => {
  if (widthOf(text) <= width) return text;
  const start = cut(text, Math.ceil((width - 1) / 3))[0].trimEnd();
  return `${start}…${endOf(text, width - 1 - widthOf(start)).trimStart()}`;
};

export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
