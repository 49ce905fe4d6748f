/** Choices in two columns: what they are called, and what is said of them. */
import type { Offer } from '../../../machine/prompt/offer.ts';
import { elided, padded, widthOf } from '../text/width.ts';

export interface Row {
  readonly label: string;
  readonly hint: string;
}

const oneLine = (text: string): string => text.replaceAll('\n', ' ');

const gap = '   ';

/**
 * Labels in a column, hints in the next. Half a row is for the labels, however long the hints are; the label that is
 * pointed at takes all of its row where it needs it.
 */
export const rowsOf = (shown: readonly Offer[], highlight: number, columns: number): readonly Row[] => {
  const rows = shown.map(({ label, hint, isNew }) => ({
    label: oneLine(isNew ? `+ ${label}` : label),
    hint: hint ? gap + oneLine(hint) : '',
  }));
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf));
  const left = Math.max(Math.ceil(columns / 2), columns - widest(rows.map(({ hint }) => hint)));
  const width = Math.min(left, widest(rows.map(({ label }) => label)));
  return rows.map(({ label, hint }, i) =>
    i === highlight && widthOf(label) > width
      ? { label: elided(label, columns), hint: '' }
      : { label: padded(elided(label, width), width), hint },
  );
};
