/** Plans in words, the same on every screen and in every message. */
import { isObject, type Json } from './json.ts';
import type { Difference } from './plan.ts';

/** `identity.userAssignedIdentities[id-photos]`: an id within a path is said by its name. */
export const pathInWords = (path: readonly string[]): string =>
  path.reduce((said, part) => {
    if (part.startsWith('/')) return `${said}[${part.slice(part.lastIndexOf('/') + 1)}]`;
    return said ? `${said}.${part}` : part;
  }, '');

export const valueInWords = (value: Json | undefined): string => {
  if (value === undefined) return 'absent';
  if (!isObject(value)) return String(value);
  const parts = Object.entries(value).map(([key, each]) => `${key} ${valueInWords(each)}`);
  return parts.length ? parts.join(', ') : 'none';
};

/** One property of the plan, without its sign. */
export const differenceInWords = ({ sign, path, before, after }: Difference): string => {
  const name = pathInWords(path) || 'all of it';
  if (sign === '~') return `${name}: ${valueInWords(before)} → ${valueInWords(after)}`;
  return `${name}: ${valueInWords(sign === '+' ? after : before)}`;
};
