/** Known words that are spelt like one that is not known. */

/** How many letters have to be put in, left out or changed (Levenshtein). */
const distance = (a: string, b: string): number => {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const letter of a) {
    const line = [(above[0] ?? 0) + 1];
    for (const [column, cost] of above.slice(0, -1).entries()) {
      const changed = cost + (letter === b[column] ? 0 : 1);
      line.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1));
    }
    above = line;
  }
  return above[b.length] ?? 0;
};

/** The nearest first: at most a third of the letters may differ. */
export const near = (word: string, known: readonly string[]): readonly string[] => {
  const plain = word.slice(0, 80).toLowerCase();
  return known
    .map(each => ({ each, away: distance(plain, each.toLowerCase()) }))
    .filter(({ each, away }) => away <= Math.min(plain.length, each.length) / 3)
    .sort((a, b) => a.away - b.away)
    .map(({ each }) => each);
};

/** Undefined where none is near. */
export const nearest = (word: string, known: readonly string[]): string | undefined => near(word, known)[0];
