/** Chance that comes out the same for the same seed. */

export interface Draw {
  /** From 0 to below `most`. */
  below(most: number): number;
  /** Takes one out, so that none comes twice. */
  take<T>(from: T[]): T;
}

/** Mulberry32: 32 bits of state are enough for an exam. */
export const drawing = (seed: number): Draw => {
  let state = (seed * 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return {
    below,
    take: from => {
      const [taken] = from.splice(below(from.length), 1);
      if (taken === undefined) throw new Error('There is nothing left to draw');
      return taken;
    },
  };
};
