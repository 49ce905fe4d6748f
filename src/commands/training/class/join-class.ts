/** A learner who joins a class with the wizard: works here, and everything that is done is done in the world of the class too. */
import { ProblemError } from '../../../model/problem.ts';
import type { Act } from '../../../training/act.ts';
import { parseLesson } from '../../../training/open-lesson.ts';
import type { Stage } from '../../stage.ts';
import { holdLesson } from '../hold-lesson.ts';
import { openBench } from '../open-bench.ts';

export interface Invitation {
  readonly address: string;
  readonly code: string;
  readonly name: string;
}

interface Task {
  readonly lesson: unknown;
  readonly seed: number;
}

const notJoined = (why: string): ProblemError =>
  new ProblemError({
    code: 'ClassNotJoined',
    happened: 'The class could not be joined',
    why,
    try: ['Ask the trainer for the address and the code'],
  });

const asked = async (url: string, body?: object): Promise<unknown> => {
  const headers = { 'content-type': 'application/json' };
  const said = body && { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(url, said).catch(error => {
    throw notJoined((error as Error).message);
  });
  const answer = (await response.json()) as { readonly error?: { readonly message: string } };
  if (!response.ok) throw notJoined(answer.error?.message ?? `It answers ${response.status}.`);
  return answer;
};

/** @returns whether the lesson was solved. @throws ProblemError where the class does not let one in */
export const joinClass = async (stage: () => Promise<Stage>, { address, code, name }: Invitation): Promise<boolean> => {
  const { world } = (await asked(`${address.replace(/\/+$/, '')}/join`, { code, name })) as { readonly world: string };
  const { lesson: file, seed } = (await asked(`${world}/lesson/file`)) as Task;
  const lesson = parseLesson(JSON.stringify(file), 'The lesson of the class');
  const bench = await openBench(lesson, seed);
  let told = 0;
  const report = async (): Promise<void> => {
    const fresh: readonly Act[] = bench.acts.slice(told);
    told = bench.acts.length;
    await asked(`${world}/lesson/acts`, { acts: fresh });
  };
  const opened = await stage();
  try {
    return (await holdLesson({ stage: opened, lesson, seed, bench, report })) !== undefined;
  } finally {
    opened.close();
  }
};
