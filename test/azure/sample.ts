/** Of many cases a few, and the same each time; all of them with `npm run bench`. */

const all = process.env.SWEEP === 'all';

/** A linear congruential generator. */
const random = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
};

/** At most `size` of them, in their order. */
export const sampled = <T>(cases: readonly T[], size: number, seed = 7): readonly T[] => {
  if (all) return cases;
  const pick = random(seed);
  const left = [...cases.keys()];
  const picked = Array.from({ length: Math.min(size, left.length) }, () => left.splice(pick(left.length), 1)[0] ?? 0);
  return picked.sort((a, b) => a - b).map(index => cases[index] as T);
};
