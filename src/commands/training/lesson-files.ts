/** Lessons in a folder, and where the course is that comes with the program. */
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ProblemError } from '../../model/problem.ts';
import type { Lesson } from '../../training/lesson.ts';
import { parseLesson } from '../../training/open-lesson.ts';

/** Beside `dist/` in the package, and beside `src/` where it is developed. */
export const courseFolder = (): string =>
  ['..', '../..', '../../..']
    .map(up => fileURLToPath(new URL(`${up}/recordings/lessons`, import.meta.url)))
    .find(path => existsSync(path)) ?? '';

/** A lesson is a page of text. */
const largest = 200_000;

const unusable = (path: string, why: string): ProblemError =>
  new ProblemError({ code: 'LessonNotReadable', happened: `${path} cannot be read`, why, try: ['Name a lesson file'] });

/** @throws ProblemError */
export const openLesson = async (path: string): Promise<Lesson> => {
  const found = await stat(path).catch(error => {
    throw unusable(path, (error as Error).message);
  });
  if (!found.isFile()) throw unusable(path, 'It is not a file.');
  if (found.size > largest) throw unusable(path, `It has ${found.size} bytes; a lesson has at most ${largest}.`);
  return parseLesson(await readFile(path, 'utf8'), basename(path));
};

/** In the order of their file names. @throws ProblemError where one of them is none, or two have the same id */
export const lessonsIn = async (folder: string): Promise<readonly Lesson[]> => {
  const names = (await readdir(folder)).filter(name => name.endsWith('.json')).sort();
  const lessons: Lesson[] = [];
  for (const name of names) lessons.push(await openLesson(join(folder, name)));
  const twin = lessons.find(({ id }, i) => lessons.findIndex(other => other.id === id) !== i);
  if (!twin) return lessons;
  throw new ProblemError({ code: 'TwoLessons', happened: `Two lessons have the id ${twin.id}`, try: ['Rename one'] });
};
