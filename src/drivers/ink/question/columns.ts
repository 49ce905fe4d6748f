/** Choices in two columns: what they are called, and what is said of them. */
import type { Offer } from '../../../machine/prompt/offer.ts';
import { elided, padded, widthOf } from '../text/width.ts';

export interface Row {
  readonly label: string;
  readonly hint: string;
}

const oneLine = (text: string): string => text.replaceAll('\n', ' ');

const gap = '   ';
const newMark = '+ ';

const textsOf = ({ label, hint, isNew }: Offer): Row => ({
  label: oneLine(isNew ? `${newMark}${label}` : label),
  hint: hint ? gap + oneLine(hint) : '',
});

const widest = (shown: readonly Offer[], width: (offer: Offer) => number): number =>
  shown.reduce((most, offer) => Math.max(most, width(offer)), 0);

/**
 * How wide the column of the labels is: the same for all of the list, so that it stays where it is when the list scrolls.
 * Half a row is for the labels, however long the hints are.
 */
export const labelColumn = (shown: readonly Offer[], columns: number): number => {
  const hints = widest(shown, ({ hint }) => (hint ? widthOf(gap) + widthOf(hint) : 0));
  const labels = widest(shown, ({ label, isNew }) => widthOf(isNew ? `${newMark}${label}` : label));
  return Math.min(Math.max(Math.ceil(columns / 2), columns - hints), labels);
};

/** A label takes all of its row where it needs it: one that is pointed at, and one beside which nothing is said. */
export const rowOf = (offer: Offer, pointedAt: 'pointed at' | 'not', width: number, columns: number): Row => {
  const { label, hint } = textsOf(offer);
  if ((pointedAt === 'pointed at' || !hint) && widthOf(label) > width)
    return { label: elided(label, columns), hint: '' };
  return { label: padded(elided(label, width), width), hint };
};
