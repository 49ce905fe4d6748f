/** What is known of the choice that is pointed at: beside the list where there is room for both, else below it. */
import type { PromptContext } from '../../../machine/prompt/context.ts';
import type { Offer } from '../../../machine/prompt/offer.ts';
import { entry, type Line, line, quiet, strong } from '../../lines/line.ts';
import type { Size } from '../frame/size.ts';
import { wrapped } from '../text/wrap.ts';

export interface Pane extends Size {
  readonly is: 'beside' | 'below';
  readonly lines: readonly Line[];
}

/** From how many columns on a list has room beside it. */
export const isBeside = (columns: number): boolean => columns >= 100;

/** Below the list at most so many rows are taken from it, and it keeps as many at least. */
const mostBelow = 6;
const leastOfList = 4;

const edge = 2;

const linesOf = ({ label, details = [] }: Offer, columns: number): readonly Line[] => {
  if (!details.length) return [];
  const known = details.map(detail => entry(quiet(`${detail.label}: `), detail.value));
  return wrapped([line(strong(label.replaceAll('\n', ' '))), ...known], columns);
};

/** As high for every choice, so that the list does not jump. */
const placeFor = ({ columns, rows }: Size): Omit<Pane, 'lines'> => {
  if (isBeside(columns)) return { is: 'beside', columns: Math.floor(columns * 0.45), rows };
  return { is: 'below', columns, rows: Math.min(mostBelow, rows - leastOfList, Math.ceil(rows / 2)) };
};

export const paneOf = ({ shown, highlight, details }: PromptContext, room: Size): Pane | undefined => {
  if (details === 'hidden' || !shown.some(offer => offer.details)) return undefined;
  const place = placeFor(room);
  if (place.rows < 2) return undefined;
  const offer = shown[highlight];
  return { ...place, lines: (offer ? linesOf(offer, place.columns - edge) : []).slice(0, place.rows) };
};
