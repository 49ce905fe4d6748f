/** A learner's record, judged: as it was sealed, and every run done again to see what comes of it. */
import { readFile, stat } from 'node:fs/promises';
import { problemOf } from '../../model/problem.ts';
import { brokenRun, type Learning, learning, type Run, type Score } from '../../training/learning.ts';
import type { Course } from './course.ts';
import { replayActs } from './replay-acts.ts';
import { digestOf, judged, shortestWay } from './run-of.ts';

export type Verdict = 'confirmed' | 'not solved' | 'other than claimed' | 'changed' | 'another edition' | 'unreadable';

export interface Grade {
  readonly file: string;
  readonly learner: string;
  readonly lesson: string;
  readonly verdict: Verdict;
  readonly points: number;
  readonly actions: number;
  readonly hints: number;
  /** What speaks against it, in words. */
  readonly why: string;
}

/** A course and its exam are some hundred kilobytes. */
const largest = 20 * 1024 * 1024;

const unreadable = (file: string, why: string): readonly Grade[] => [
  { file, learner: '', lesson: '', verdict: 'unreadable', points: 0, actions: 0, hints: 0, why },
];

/** What a replay cannot bear out is no difference: when it was, and what was answered to whom. */
const claims = ({ solved, actions, hints, points, solutionShown }: Score): string =>
  JSON.stringify({ solved, actions, hints, points, solutionShown });

const verdictOn = (run: Run, found: Score): { readonly verdict: Verdict; readonly why: string } => {
  if (claims(found) !== claims(run.score))
    return { verdict: 'other than claimed', why: `${run.score.points} points are claimed, ${found.points} come out` };
  return found.solved ? { verdict: 'confirmed', why: '' } : { verdict: 'not solved', why: '' };
};

const gradeRun = async (file: string, { learner }: Learning, run: Run, course: Course): Promise<Grade> => {
  const common = { file, learner, lesson: run.lesson.id };
  const nothing = { ...common, points: 0, actions: 0, hints: 0 };
  try {
    const lesson = course.lesson(run.lesson.id, run.seed);
    if (digestOf(lesson) !== run.lesson.digest)
      return { ...nothing, verdict: 'another edition', why: 'the lesson is not the one of this course' };
    const found = await judged(
      lesson,
      await replayActs(lesson, run.seed, run.acts),
      await shortestWay(lesson, run.seed),
    );
    const { points, actions, hints } = found;
    return { ...common, points, actions, hints, ...verdictOn(run, found) };
  } catch (error) {
    return { ...nothing, verdict: 'unreadable', why: problemOf(error).happened };
  }
};

const read = async (file: string): Promise<Learning | string> => {
  try {
    if ((await stat(file)).size > largest) return 'it is too large';
    const checked = learning.safeParse(JSON.parse(await readFile(file, 'utf8')));
    const [issue] = checked.error?.issues ?? [];
    return checked.data ?? `${issue?.path.join('.') || 'top'}: ${issue?.message}`;
  } catch (error) {
    return (error as Error).message;
  }
};

export const gradeFile = async (file: string, course: Course): Promise<readonly Grade[]> => {
  const found = await read(file);
  if (typeof found === 'string') return unreadable(file, found);
  const broken = brokenRun(found);
  const grades: Grade[] = [];
  for (const run of found.runs) {
    const grade = await gradeRun(file, found, run, course);
    const isTouched = broken !== undefined;
    grades.push(isTouched ? { ...grade, verdict: 'changed', why: `${broken} was changed after it was sealed` } : grade);
  }
  return grades.length ? grades : unreadable(file, 'it holds no lesson');
};
