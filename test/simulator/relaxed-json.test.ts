/** Bodies that are not quite JSON, and that Azure reads all the same. */
import { describe, expect, test } from 'vitest';
import { readRelaxed } from '../../src/simulator/relaxed-json.ts';

describe('a body', () => {
  test.each([
    ['{"a": [1, null, true, "x"]}', { a: [1, null, true, 'x'] }],
    [
      '{"properties": {"mode": "incremental", template:{"a": 1}}}',
      { properties: { mode: 'incremental', template: { a: 1 } } },
    ],
    ["{'a': 'it\\'s', b: 'say \"no\"'}", { a: "it's", b: 'say "no"' }],
    ['{"a": 1, // one\n /* two, } */ "b": [1, 2, ], }', { a: 1, b: [1, 2] }],
    ['{"url": "https://example.test/*x*/", "c": "a, }"}', { url: 'https://example.test/*x*/', c: 'a, }' }],
    ['{"a": "two\r\nlines", b: true}', { a: 'two\r\nlines', b: true }],
    ['{"a\\"b": "[concat(\'x\', \'y: 1\')]",}', { 'a"b': "[concat('x', 'y: 1')]" }],
  ])('is read as Azure reads it: %s', (content, value) => {
    expect(readRelaxed(content)).toEqual(value);
  });

  test.each(['{"a":', '{"a" 1}', 'no', '{"a": b}', "{'a}"])('is refused: %s', content => {
    expect(() => readRelaxed(content)).toThrow(SyntaxError);
  });
});
