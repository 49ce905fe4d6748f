/** Lesson files: read with suspicion, begun from recordings, proved before anybody learns from them. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { courseFolder, lessonsIn, openLesson } from '../../src/commands/training/lesson-files.ts';
import { lessonFrom } from '../../src/commands/training/lesson-from.ts';
import { faultsOf } from '../../src/commands/training/proof.ts';
import type { Check } from '../../src/training/check.ts';
import { type Lesson, lessonSchema } from '../../src/training/lesson.ts';
import { parseLesson } from '../../src/training/open-lesson.ts';
import { scratch } from '../scratch.ts';

const { folder, write } = scratch();
const [first] = (await lessonsIn(courseFolder())) as [Lesson, ...Lesson[]];
const changed = (change: object): string => JSON.stringify({ ...first, ...change });
const refusal = (text: string) => expect(() => parseLesson(text, 'a.json'));

test('a text that would steer a terminal is refused, wherever it stands', () => {
  refusal(changed({ title: '\u001b[2Jgone' })).toThrow('a.json is not a valid lesson');
  refusal(changed({ hints: ['a', 'b', 'c\u202e'] })).toThrow('a.json is not a valid lesson');
});

test('what no lesson has is refused, and so is a key that reaches the prototype', () => {
  refusal(changed({ script: 'rm -rf /' })).toThrow('a.json is not a valid lesson');
  refusal('{ "__proto__": {} }').toThrow('a.json is not JSON that can be used');
});

test('a lesson has hints in three depths', () => {
  refusal(changed({ hints: ['one', 'two'] })).toThrow('a.json is not a valid lesson');
});

test('the published schema accepts every lesson of the course', async () => {
  const validate = new Ajv2020({ strict: false }).compile(lessonSchema());
  for (const lesson of await lessonsIn(courseFolder()))
    expect([lesson.id, validate(lesson)]).toEqual([lesson.id, true]);
  expect(validate({ ...first, kind: 'party' })).toBe(false);
});

test.each(['assign-user-assigned-identity', 'delete-user-assigned-identity', 'remove-identity-extension'])(
  'a lesson begun from the recording %s is sound as it stands',
  async name => {
    const begun = await lessonFrom(`recordings/${name}.json`);
    expect(await faultsOf(await openLesson(write(`${name}.json`, JSON.stringify(begun))))).toEqual([]);
  },
);

test('a recording that only looks makes no lesson', async () => {
  await expect(lessonFrom('recordings/show-identities.json')).rejects.toThrow(
    'changes nothing that a lesson could check',
  );
});

test('two lessons of one id are refused', async () => {
  write('twin-1.json', changed({ id: 'twin' }));
  write('twin-2.json', changed({ id: 'twin' }));
  await expect(lessonsIn(folder)).rejects.toThrow('Two lessons have the id twin');
});

test('a solution that leaves something undone is named with what is left', async () => {
  const faults = await faultsOf({ ...first, solution: [{ is: 'wait', seconds: 5 }] });
  expect(faults).toContain(
    'the solution leaves: photos-web-1 has exactly the system-assigned identity, but it has no identity',
  );
});

test('a check that an empty run passes, and a naive repair that passes, are named', async () => {
  const done: Check = { is: 'identities', on: 'photos-web-1', systemAssigned: false, userAssigned: [] };
  expect(await faultsOf({ ...first, checks: [done] })).toContain(
    'an empty run passes the check: photos-web-1 has exactly no identity',
  );
  expect(await faultsOf({ ...first, naive: first.solution })).toEqual(['the naive repair passes']);
});
