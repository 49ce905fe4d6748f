/** A chain of hashes over the parts of a file, so that the first part that was changed can be named. */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { isObject, type Json } from '../model/json.ts';

export const seal = z.strictObject({
  algorithm: z.literal('SHA-256'),
  /** A hash for each part, over the part and the hash before it. */
  links: z.array(z.string()),
  head: z.string(),
});

export interface Seal {
  readonly algorithm: 'SHA-256';
  readonly links: readonly string[];
  readonly head: string;
}

export type Part = readonly [name: string, value: unknown];

/** The same text for the same value, whatever the order of its keys. */
const canonical = (json: Json): string => {
  if (Array.isArray(json)) return `[${json.map(canonical).join(',')}]`;
  if (!isObject(json)) return JSON.stringify(json);
  const entries = Object.keys(json)
    .sort()
    .map(key => `${JSON.stringify(key)}:${canonical(json[key] ?? null)}`);
  return `{${entries.join(',')}}`;
};

/** As a file would hold it: keys without a value are not there. */
const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

const linksOf = (parts: readonly Part[]): readonly string[] => {
  let last = '';
  return parts.map(([name, value]) => {
    last = createHash('sha256')
      .update(`${last}\n${name}\n${canonical(plain(value))}`)
      .digest('hex');
    return last;
  });
};

export const sealOf = (parts: readonly Part[]): Seal => {
  const links = linksOf(parts);
  return { algorithm: 'SHA-256', links, head: links.at(-1) ?? '' };
};

/** The name of the first part that is not as it was sealed, or undefined. */
export const brokenPart = (parts: readonly Part[], { links: sealed, head }: Seal): string | undefined => {
  const links = linksOf(parts);
  const broken = links.findIndex((link, i) => link !== sealed[i]);
  if (broken >= 0) return parts[broken]?.[0];
  return sealed.length === links.length && head === links.at(-1) ? undefined : 'seal';
};
