/** Values by their names, so that a path says what was chosen. */
import type { Known } from '../model/field.ts';

/** `/subscriptions/0b1f…` becomes `/subscriptions/{subscription}`: whole segments only, longest values first. */
export const withNames = (path: string, values: Known): string => {
  const named = Object.entries(values)
    .filter(([, value]) => value)
    .sort(([, a], [, b]) => b.length - a.length);
  const nameOf = (segment: string): string => {
    const match = named.find(([, value]) => value.toLowerCase() === segment.toLowerCase());
    return match ? `{${match[0]}}` : segment;
  };
  return path.split('/').map(nameOf).join('/');
};
