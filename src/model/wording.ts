/** Plans in words, the same on every screen and in every message. */
import { isObject, type Json } from './json.ts';
import type { Difference } from './plan.ts';

/** `identity.userAssignedIdentities[id-photos]`: an id within a path is said by its name. */
export const pathInWords = (path: readonly string[]): string =>
  path.reduce((said, part) => {
    if (part.startsWith('/')) return `${said}[${part.slice(part.lastIndexOf('/') + 1)}]`;
    return said ? `${said}.${part}` : part;
  }, '');

const nameOf = (text: string): string => (text.startsWith('/') ? text.slice(text.lastIndexOf('/') + 1) : text);

/** Within a value an id is said by its name, and a list by its entries. */
const inside = (value: Json | undefined): string => {
  if (typeof value === 'string') return nameOf(value);
  if (Array.isArray(value)) return value.map(inside).join(', ') || 'none';
  return valueInWords(value);
};

export const valueInWords = (value: Json | undefined): string => {
  if (value === undefined) return 'absent';
  if (!isObject(value)) return Array.isArray(value) ? inside(value) : String(value);
  const parts = Object.entries(value).map(([key, each]) => `${nameOf(key)} ${inside(each)}`);
  return parts.length ? parts.join(', ') : 'none';
};

/** One property of the plan, without its sign. */
export const differenceInWords = ({ sign, path, before, after }: Difference): string => {
  const name = pathInWords(path) || 'all of it';
  if (sign === '~') return `${name}: ${valueInWords(before)} → ${valueInWords(after)}`;
  return `${name}: ${valueInWords(sign === '+' ? after : before)}`;
};
