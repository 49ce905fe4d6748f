/** The part of a list that is seen, with the headings that its choices stand under. */
import type { Offer } from '../../../machine/prompt/offer.ts';

export type Entry =
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'choice'; readonly offer: Offer; readonly index: number };

/** Choices of one group stand together only as long as nothing was typed that puts the best first. */
const entriesOf = (shown: readonly Offer[]): readonly Entry[] =>
  shown.flatMap((offer, index): readonly Entry[] => {
    const choice: Entry = { is: 'choice', offer, index };
    const isFirst = offer.group !== undefined && offer.group !== shown[index - 1]?.group;
    return isFirst ? [{ is: 'heading', text: offer.group }, choice] : [choice];
  });

const around = (at: number, length: number, page: number): number =>
  Math.max(0, Math.min(at - Math.floor(page / 2), length - page));

export interface Seen {
  readonly entries: readonly Entry[];
  /** Which of the entries is pointed at. */
  readonly at: number;
}

/** What is pointed at is kept in the middle, except near the ends. */
export const windowOn = (
  shown: readonly Offer[],
  { highlight, page, isHeaded }: { readonly highlight: number; readonly page: number; readonly isHeaded: boolean },
): Seen => {
  if (isHeaded && shown.some(({ group }) => group !== undefined)) {
    const entries = entriesOf(shown);
    const at = entries.findIndex(entry => entry.is === 'choice' && entry.index === highlight);
    const start = around(at, entries.length, page);
    return { entries: entries.slice(start, start + page), at: at - start };
  }
  const start = around(highlight, shown.length, page);
  const seen = shown.slice(start, start + page);
  return { entries: seen.map((offer, i) => ({ is: 'choice', offer, index: start + i })), at: highlight - start };
};
