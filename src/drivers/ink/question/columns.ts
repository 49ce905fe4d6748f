/** Choices in two columns: what they are called, and what is said of them. */
import type { Offer } from '../../../machine/prompt/offer.ts';
import { elided, padded, widthOf } from '../text/width.ts';

export interface Row {
  readonly label: string;
  readonly hint: string;
}

const oneLine = (text: string): string => text.replaceAll('\n', ' ');

const gap = '   ';

const textsOf = ({ label, hint, isNew }: Offer): Row => ({
  label: oneLine(isNew ? `+ ${label}` : label),
  hint: hint ? gap + oneLine(hint) : '',
});

const widest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);

/**
 * How wide the column of the labels is: the same for all of the list, so that it stays where it is when the list scrolls.
 * Half a row is for the labels, however long the hints are.
 */
export const labelColumn = (shown: readonly Offer[], columns: number): number => {
  const texts = shown.map(textsOf);
  const left = Math.max(Math.ceil(columns / 2), columns - widest(texts.map(({ hint }) => hint)));
  return Math.min(left, widest(texts.map(({ label }) => label)));
};

/** The label that is pointed at takes all of its row where it needs it. */
export const rowOf = (offer: Offer, pointedAt: 'pointed at' | 'not', width: number, columns: number): Row => {
  const { label, hint } = textsOf(offer);
  if (pointedAt === 'pointed at' && widthOf(label) > width) return { label: elided(label, columns), hint: '' };
  return { label: padded(elided(label, width), width), hint };
};
