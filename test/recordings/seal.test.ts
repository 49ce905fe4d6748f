/** The seal, the schema and the search for secrets: what can be trusted of a file, and what is found that cannot. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isObject, type Json } from '../../src/model/json.ts';
import type { Recording } from '../../src/recordings/format-1.ts';
import { parseRecording } from '../../src/recordings/open.ts';
import { recordingSchema } from '../../src/recordings/schema.ts';
import { brokenLink } from '../../src/recordings/seal.ts';
import { suspectedSecrets } from '../../src/recordings/secrets.ts';

const folder = resolve(import.meta.dirname, '../../recordings');
const files = readdirSync(folder).filter(name => /^[a-z-]+\.json$/.test(name));
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');
const one: Recording = parseRecording(textOf('assign-scale-set-user-assigned-identity.json'), 'it');

/** The paths of all leaves that are not the seal itself. */
const leaves = (json: Json, path: readonly string[] = []): readonly (readonly string[])[] => {
  if (path[0] === 'seal') return [];
  if (Array.isArray(json)) return json.flatMap((each, i) => leaves(each, [...path, String(i)]));
  return isObject(json) ? Object.entries(json).flatMap(([key, each]) => leaves(each, [...path, key])) : [path];
};

const changedAt = (path: readonly string[]): Recording => {
  const copy = structuredClone(one) as unknown as Record<string, unknown>;
  const holder = path
    .slice(0, -1)
    .reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy);
  const last = path.at(-1) ?? '';
  holder[last] = typeof holder[last] === 'number' ? holder[last] + 1 : `${holder[last]}!`;
  return copy as unknown as Recording;
};

/** The part of the chain that a path is in. */
const linkOf = ([first = '', second]: readonly string[]): string => {
  if (['events', 'looks', 'plan', 'steps'].includes(first)) return `${first}.${second}`;
  return first === 'facts' ? 'facts' : 'header';
};

describe('the seal', () => {
  test('is whole on every recording that is shipped', () => {
    for (const file of files) expect(brokenLink(parseRecording(textOf(file), file))).toBeUndefined();
  });

  test('breaks at the first part in which any value is changed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...leaves(one)), path => {
        expect(brokenLink(changedAt(path))).toBe(linkOf(path));
      }),
      { numRuns: 300 },
    );
  });

  test('breaks where a part is taken out or put twice', () => {
    expect(brokenLink({ ...one, events: one.events.slice(1) })).toBe('events.0');
    expect(brokenLink({ ...one, events: [...one.events, ...one.events] })).toBe(`events.${one.events.length}`);
  });

  test('does not mind how the file is laid out', () => {
    const turned = Object.fromEntries(Object.entries(one).reverse()) as unknown as Recording;
    expect(brokenLink(turned)).toBeUndefined();
  });
});

describe('the published schema', () => {
  const validate = new Ajv2020({ strict: false }).compile(recordingSchema());

  test.each(files)('accepts %s', file => {
    expect(validate(JSON.parse(textOf(file))), JSON.stringify(validate.errors)).toBe(true);
  });

  test('refuses what is no recording', () => {
    expect(validate({ ...one, format: 2 })).toBe(false);
    expect(validate({ ...one, password: 'x' })).toBe(false);
  });
});

describe('a value that looks like a secret', () => {
  test.each([
    ['eyJhbGciOiJub25lIn0.eyJvaWQiOiJ4In0.c2lnbmF0dXJl', 'a token'],
    ['-----BEGIN OPENSSH PRIVATE KEY-----', 'a private key'],
    ['DefaultEndpointsProtocol=https;AccountKey=abcdefgh==', 'a connection string'],
    ['https://x.blob.example/?sv=1&sig=abcdefghijklmnopqrstuvwx%3D', 'a shared access signature'],
  ])('%s is found', (value, looksLike) => {
    expect(suspectedSecrets({ facts: { x: [value] } })).toEqual([{ at: 'facts.x.0', looksLike }]);
  });

  test('is in no recording that is shipped', () => {
    for (const file of files) expect(suspectedSecrets(JSON.parse(textOf(file)))).toEqual([]);
  });
});
