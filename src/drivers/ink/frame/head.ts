/** The first row: what is being done, and where. */
import type { Common } from '../../../machine/view.ts';
import { accent, type Line, line, quiet, type Span, strong, warning } from '../../lines/line.ts';
import { padded, shortened, widthOf } from '../text/width.ts';

/** Only the simulator forgives: everything else stands out. */
const badge = (where: string, ...further: readonly string[]): Span => {
  const place = [where, ...further].join(' · ');
  return where === 'simulator' ? accent(`[${place}]`) : warning(`[on ${place}]`);
};

const name = 'mi-wizard  ';

/** In which tenant and subscription, as far as that was said: the more of it, the better, as long as all else has room. */
const placesOf = (where: string, answers: Common['answers']): readonly [Span, ...Span[]] => {
  const said = (field: string): readonly string[] =>
    answers.filter(each => each.field === field).map(each => each.value);
  const [tenant, subscription] = [said('directory'), said('subscription')];
  return [badge(where), badge(where, ...subscription), badge(where, ...tenant, ...subscription)];
};

export const headLine = (title: string, where: string, columns: number, answers: Common['answers'] = []): Line => {
  const places = placesOf(where, answers);
  const roomBeside = (place: Span): number => columns - widthOf(place.text) - 1;
  const isNamed = roomBeside(places[0]) >= widthOf(name) + widthOf(title);
  const start = isNamed ? name : '';
  const place = places.findLast(each => roomBeside(each) >= widthOf(start) + widthOf(title)) ?? places[0];
  const room = roomBeside(place) - widthOf(start);
  return line(...(isNamed ? [quiet(start)] : []), strong(padded(shortened(title, room), room)), ' ', place);
};
