/** A recording outlives its format: an older file is checked as what it is, brought up, and checked again. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { ProblemError } from '../../src/model/problem.ts';
import { type Format, formats } from '../../src/recordings/formats.ts';
import { parseRecording } from '../../src/recordings/open.ts';

const source = resolve(import.meta.dirname, '../../recordings/show-identities.json');
const text = readFileSync(source, 'utf8');

/** Made up: before looks were recorded, and before format 0 had a name for its format. */
const [newest] = formats as [Format];
const zero: Format = { format: 0, schema: z.looseObject({ format: z.literal(0), questions: z.array(z.json()) }) };
const made: readonly Format[] = [
  {
    ...newest,
    migrate: older => {
      const { questions, ...rest } = older as { readonly questions: never[] };
      return { ...rest, format: 1, events: questions };
    },
  },
  zero,
];

const inFormatZero = (change: object = {}): string => {
  const { events, ...rest } = JSON.parse(text);
  return JSON.stringify({ ...rest, format: 0, questions: events, ...change });
};

const codeOf = (run: () => unknown): string => {
  try {
    run();
    return 'accepted';
  } catch (error) {
    return error instanceof ProblemError ? error.problem.code : 'thrown';
  }
};

test('an older one is brought up to the newest', () => {
  expect(parseRecording(inFormatZero(), source, made)).toEqual(parseRecording(text, source));
});

test.each([
  ['is not what its own format says', inFormatZero({ questions: 'none' }), made, 'InvalidRecording'],
  ['does not become what the newest says', inFormatZero({ questions: ['no event'] }), made, 'InvalidRecording'],
  ['has a format that is too new', text.replace('"format": 1', '"format": 2'), made, 'UnknownRecordingFormat'],
  ['has a format that is too old', inFormatZero(), formats, 'UnknownRecordingFormat'],
])('one that %s is refused', (_, file, known, code) => {
  expect(codeOf(() => parseRecording(file, source, known))).toBe(code);
});
