/** Saving: whole, for its owner only, and never over what is there. */
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ProblemError } from '../../src/model/problem.ts';
import { parseRecording } from '../../src/recordings/open.ts';
import { saveRecording } from '../../src/recordings/save.ts';
import { scratch } from '../scratch.ts';

const source = resolve(import.meta.dirname, '../../recordings/show-identities.json');
const recording = parseRecording(readFileSync(source, 'utf8'), source);
const { folder, write } = scratch();

const refusal = async (path: string): Promise<string> => {
  const error = await saveRecording(recording, path).catch((thrown: unknown) => thrown);
  return error instanceof ProblemError ? error.problem.code : 'saved';
};

test('what was saved reads back the same, for its owner only', async () => {
  const path = await saveRecording(recording, join(folder, 'deep', 'er', 'one.json'));
  expect(parseRecording(readFileSync(path, 'utf8'), path)).toEqual(recording);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, 'deep', 'er'))).toEqual(['one.json']);
});

test('nothing is written over another file', async () => {
  const path = write('taken.json', 'mine');
  expect(await refusal(path)).toBe('RecordingExists');
  expect(readFileSync(path, 'utf8')).toBe('mine');
});

test('a place that cannot be written to is named', async () => {
  mkdirSync(join(folder, 'is-a-folder'));
  expect(await refusal(join(write('is-a-file', ''), 'one.json'))).toBe('RecordingNotWritten');
});
