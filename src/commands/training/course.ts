/** The course: the lessons of a folder, and the exam. */
import { ProblemError } from '../../model/problem.ts';
import { exam, examId } from '../../training/exam.ts';
import type { Lesson } from '../../training/lesson.ts';
import { courseFolder, lessonsIn } from './lesson-files.ts';

export interface Course {
  readonly lessons: readonly Lesson[];
  /** @throws ProblemError */
  lesson(id: string, seed: number): Lesson;
}

const unknown = (id: string, lessons: readonly Lesson[]): ProblemError =>
  new ProblemError({
    code: 'UnknownLesson',
    happened: `There is no lesson “${id}”`,
    try: [`One of: ${lessons.map(each => each.id).join(', ')}`],
  });

/** The exam of the sheet that is asked for stands at the end. */
export const openCourse = async (folder = courseFolder(), sheet = 1): Promise<Course> => {
  const lessons = [...(await lessonsIn(folder)), exam(sheet)];
  return {
    lessons,
    lesson: (id, seed) => {
      if (id === examId) return exam(seed);
      const found = lessons.find(each => each.id === id);
      if (!found) throw unknown(id, lessons);
      return found;
    },
  };
};
