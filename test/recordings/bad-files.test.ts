/** Files that are no recordings, or bad ones: a clear error, and nothing else. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../src/model/problem.ts';
import { openRecording, parseRecording } from '../../src/recordings/open.ts';
import { scratch } from '../scratch.ts';

const good = readFileSync(
  resolve(import.meta.dirname, '../../recordings/enable-system-assigned-identity.json'),
  'utf8',
);

const { folder, write } = scratch();

const codeOf = async (run: () => unknown): Promise<string> => {
  try {
    await run();
    return 'accepted';
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
};

const changed = (change: object): string => JSON.stringify({ ...JSON.parse(good), ...change });

describe('a file', () => {
  test.each([
    ['truncated', good.slice(0, good.length / 2), 'RecordingNotJson'],
    ['empty', '', 'RecordingNotJson'],
    ['a list', '[]', 'NotARecording'],
    ['null', 'null', 'NotARecording'],
    ['of an unknown format', changed({ format: 2 }), 'UnknownRecordingFormat'],
    ['with a wrong type', changed({ events: 'none' }), 'InvalidRecording'],
    ['with a key too many', changed({ password: 'x' }), 'InvalidRecording'],
    ['without its plan', changed({ plan: undefined }), 'InvalidRecording'],
    ['with an escape sequence in a name', changed({ workflow: { id: 'x\u001b[2J', title: 'x' } }), 'UnsafeRecording'],
    ['with an escape sequence in a key', changed({ facts: { '\u001b]0;x\u0007': 'x' } }), 'UnsafeRecording'],
    [
      'that reaches for the prototype',
      good.replace('"facts"', '"__proto__": {"polluted": true}, "facts"'),
      'UnsafeRecording',
    ],
    [
      'that is deeply nested',
      changed({ facts: 'deep' }).replace('"deep"', '['.repeat(5000) + ']'.repeat(5000)),
      'UnsafeRecording',
    ],
  ])('%s is refused', async (name, text, code) => {
    expect(await codeOf(() => openRecording(write(`${name}.json`, text)))).toBe(code);
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });

  test('of 50 MB is refused before it is read', async () => {
    const path = write('large.json', new Uint8Array(50 * 1024 * 1024));
    const before = process.memoryUsage().rss;
    expect(await codeOf(() => openRecording(path))).toBe('RecordingTooLarge');
    expect(process.memoryUsage().rss - before).toBeLessThan(20 * 1024 * 1024);
  });

  test('that is not there, and a folder, are said to be', async () => {
    expect(await codeOf(() => openRecording(join(folder, 'nothing.json')))).toBe('RecordingNotReadable');
    expect(await codeOf(() => openRecording(folder))).toBe('RecordingNotReadable');
  });
});

test('any change of the text gives a recording or a named error', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(good.length),
      fc.nat(40),
      fc.string({ maxLength: 8, unit: 'binary' }),
      async (at, cut, put) => {
        const text = good.slice(0, at) + put + good.slice(at + cut);
        expect(await codeOf(() => parseRecording(text, 'it'))).toMatch(/^[A-Za-z]+$/);
      },
    ),
    { numRuns: Number(process.env.CASES ?? 2000), seed: 7 },
  );
});
