/** Values by their names: what a person chose, and what Azure invented, so that two runs can be compared. */

import type { Known } from '../model/field.ts';
import { isObject, type Json } from '../model/json.ts';

const guid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

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

/** Gives every invented id a number, the same id the same number, in the order in which they come. */
export const renamer = (values: Known): ((json: Json) => Json) => {
  const numbers = new Map<string, number>();
  const numbered = (id: string): string => {
    const key = id.toLowerCase();
    if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
    return `{id ${numbers.get(key)}}`;
  };
  const text = (value: string): string => withNames(value, values).replace(guid, numbered);
  const rename = (json: Json): Json => {
    if (typeof json === 'string') return text(json);
    if (Array.isArray(json)) return json.map(rename);
    if (!isObject(json)) return json;
    return Object.fromEntries(Object.entries(json).map(([key, value]) => [text(key), rename(value)]));
  };
  return rename;
};
