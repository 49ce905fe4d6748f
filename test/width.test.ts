/** The short way of measuring a text gives what the library gives. */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

test('each character that is measured the short way takes one column', async () => {
  const load = (path: string) => import(resolve(import.meta.dirname, '..', path));
  const { default: widthOf } = await load('node_modules/string-width/index.js');
  const { narrow } = await load('bin/fast-width.js');
  const short = new RegExp(`^${narrow}$`);
  const all = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code)).filter(each => short.test(each));
  expect(all.length).toBeGreaterThan(600);
  expect(all.filter(each => widthOf(each) !== 1)).toEqual([]);
});
