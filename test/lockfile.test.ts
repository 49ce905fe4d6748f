/** Whoever has Node 20 can install what is locked. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

interface Locked {
  readonly packages: Readonly<
    Record<string, { readonly engines?: { readonly node?: string }; readonly resolved?: string }>
  >;
}

const { packages } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../package-lock.json'), 'utf8')) as Locked;

/** One alternative of a range: whether 20.20 is in it, by its lower bound and its major. */
const takesTwenty = (range: string): boolean => {
  const exact = /^\^\s*(\d+)/.exec(range);
  if (exact) return exact[1] === '20';
  const least = />=?\s*(\d+)/.exec(range);
  const most = /<\s*(\d+)/.exec(range);
  if (least && Number(least[1]) > 20) return false;
  if (most && Number(most[1]) <= 20) return false;
  return least !== null || most !== null || /^(\*|20(\D|$))/.test(range.trim());
};

test('no locked package excludes Node 20', () => {
  const excluding = Object.entries(packages).filter(([, { engines }]) => {
    const range = typeof engines === 'object' ? engines.node : undefined;
    return range !== undefined && !range.split('||').some(takesTwenty);
  });
  expect(excluding.map(([name, { engines }]) => `${name} ${engines?.node}`)).toEqual([]);
});

test('a range that begins at 22 would be noticed', () => {
  expect(['>=22.0.0', '^22.0.0', '>=21', '<20'].map(takesTwenty)).toEqual([false, false, false, false]);
  expect(['>=20.0.0', '>= 0.4', '^20.19.0', '*', '20 || 22', '>=18 <23'].map(takesTwenty)).toEqual(Array(6).fill(true));
});
