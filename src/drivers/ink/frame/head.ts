/** The first row: what is being done, and where. */
import { accent, type Line, line, quiet, type Span, strong, warning } from '../../lines/line.ts';
import { padded, shortened, widthOf } from '../text/width.ts';

/** Only the simulator forgives: everything else stands out. */
const badge = (where: string): Span => (where === 'simulator' ? accent(`[${where}]`) : warning(`[on ${where}]`));

export const headLine = (title: string, where: string, columns: number): Line => {
  const place = badge(where);
  const name = 'mi-wizard  ';
  const room = columns - widthOf(place.text) - 1;
  const named = room - widthOf(name) >= widthOf(title);
  const fits = named ? title : shortened(title, room);
  return line(...(named ? [quiet(name)] : []), strong(padded(fits, named ? room - widthOf(name) : room)), ' ', place);
};
