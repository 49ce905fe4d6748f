/** From the text of a file to a lesson, whoever wrote it. */
import { ProblemError } from '../model/problem.ts';
import { type Lesson, lesson } from './lesson.ts';

const refusal = (code: string, path: string, what: string, why: string): ProblemError =>
  new ProblemError({
    code,
    happened: `${path} ${what}`,
    why,
    try: ['mi-wizard lesson schema says what a lesson holds'],
  });

/** `__proto__` would reach the prototype of whatever it is copied into. */
const parsed = (text: string, path: string): unknown => {
  try {
    return JSON.parse(text, (key, value) => {
      if (key === '__proto__') throw new Error('it has the key __proto__');
      return value;
    });
  } catch (error) {
    throw refusal('LessonNotJson', path, 'is not JSON that can be used', (error as Error).message);
  }
};

/** @throws ProblemError that names the first thing that is wrong */
export const parseLesson = (text: string, path: string): Lesson => {
  const checked = lesson.safeParse(parsed(text, path));
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw refusal('InvalidLesson', path, 'is not a valid lesson', `${issue?.path.join('.') || 'top'}: ${issue?.message}`);
};
