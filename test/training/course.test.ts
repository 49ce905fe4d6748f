/** The course that is shipped: every lesson is solved by its solution, and by nothing less. */
import { describe, expect, test } from 'vitest';
import { courseFolder, lessonsIn } from '../../src/commands/training/lesson-files.ts';
import { faultsOf } from '../../src/commands/training/proof.ts';
import { exam } from '../../src/training/exam.ts';
import { parseLesson } from '../../src/training/open-lesson.ts';

const lessons = await lessonsIn(courseFolder());

describe('each lesson', () => {
  test.each(lessons.map(lesson => [lesson.id, lesson] as const))('%s is sound', async (_, lesson) => {
    expect(await faultsOf(lesson)).toEqual([]);
  });
});

test.each([1, 2])('the exam of seed %i is sound, and is a lesson like any other', async seed => {
  const sheet = exam(seed);
  expect(parseLesson(JSON.stringify(sheet), 'exam')).toEqual(sheet);
  expect(await faultsOf(sheet, seed)).toEqual([]);
});

test('each seed draws another exam, and the same seed the same', () => {
  const sheets = Array.from({ length: 50 }, (_, seed) => JSON.stringify(exam(seed).checks));
  expect(new Set(sheets).size).toBe(50);
  expect(exam(7)).toEqual(exam(7));
});
