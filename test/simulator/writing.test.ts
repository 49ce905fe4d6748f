/** How bodies are written: the very bytes that Azure sends. */
import { describe, expect, test } from 'vitest';
import { writers } from '../../src/simulator/writing.ts';

const plainly = (body: object): string => JSON.stringify(body, null, 2).replaceAll('\n', '\r\n');

describe('an indented body', () => {
  test.each([
    {},
    { value: [] },
    { value: ['a', { b: 1 }] },
    { value: [{ a: 'line\nbreak and "quotes" é 😀' }] },
    { value: [{ a: [1, { b: null }], c: {} }, {}], nextLink: 'https://example.test/?a=b' },
    { name: 'x', value: [{ a: 1 }] },
    { value: [{ a: undefined, b: 1 }], count: { type: 'Total', value: 1 } },
  ])('is what JSON makes of it, with returns: %j', body => {
    const write = writers();
    expect(write.indented(body)).toBe(plainly(body));
    expect(write.indented(body)).toBe(plainly(body));
  });

  test('has the new text of an item that was replaced', () => {
    const write = writers();
    const [first, second] = [{ name: 'a', tags: {} }, { name: 'b' }];
    write.indented({ value: [first, second] });
    const body = { value: [{ ...first, tags: { a: 'b' } }, second] };
    expect(write.indented(body)).toBe(plainly(body));
  });
});
