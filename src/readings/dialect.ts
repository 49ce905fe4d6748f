/** How a shell's line falls into words: a table of pieces, read from left to right. */

/** What a piece looks like, and the text that it stands for. */
export type Piece = readonly [RegExp, (...groups: readonly string[]) => string];

export interface Dialect {
  /** Between words. */
  readonly gap: RegExp;
  /** Where the command ends. */
  readonly end: RegExp;
  /** A word is one piece or several without a gap. The last piece takes any one character, so that every text can be read. */
  readonly pieces: readonly Piece[];
}

export interface Line {
  readonly words: readonly string[];
  readonly rest: string;
  /** A quotation mark is opened, and never closed. */
  readonly isOpen: boolean;
}

const matchAt = (pattern: RegExp, text: string): RegExpExecArray | null => {
  const match = pattern.exec(text);
  return match?.index === 0 && match[0] ? match : null;
};

interface Taken {
  readonly said: string;
  readonly length: number;
  readonly isQuote: boolean;
}

/** A quotation mark that no piece takes together with its other half has none. */
const pieceAt = (pieces: readonly Piece[], text: string): Taken => {
  for (const [pattern, says] of pieces) {
    const match = matchAt(pattern, text);
    if (match) return { said: says(...match), length: match[0].length, isQuote: /^['"]$/.test(match[0]) };
  }
  return { said: '', length: 1, isQuote: false };
};

/** The words up to where the command ends, and the text after it. */
export const wordsIn = ({ gap, end, pieces }: Dialect, text: string): Line => {
  const words: string[] = [];
  let word: string | undefined;
  let rest = text;
  let isOpen = false;
  while (rest && !matchAt(end, rest)) {
    const between = matchAt(gap, rest);
    const piece = between ? undefined : pieceAt(pieces, rest);
    if (piece) word = (word ?? '') + piece.said;
    else if (word !== undefined) words.push(word);
    if (between) word = undefined;
    isOpen ||= piece?.isQuote ?? false;
    rest = rest.slice(piece?.length ?? between?.[0].length);
  }
  return { words: word === undefined ? words : [...words, word], rest, isOpen };
};
