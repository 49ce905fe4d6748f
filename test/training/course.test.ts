/** The course that is shipped: every lesson is solved by its solution, and by nothing less. */
import { describe, expect, test } from 'vitest';
import { courseFolder, lessonsIn } from '../../src/commands/training/lesson-files.ts';
import { faultsOf } from '../../src/commands/training/proof.ts';

const lessons = await lessonsIn(courseFolder());

describe('each lesson', () => {
  test.each(lessons.map(lesson => [lesson.id, lesson] as const))('%s is sound', async (_, lesson) => {
    expect(await faultsOf(lesson)).toEqual([]);
  });
});
