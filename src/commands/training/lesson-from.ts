/** A recording played once more, to see what became different: the beginning of a lesson. */
import { ProblemError } from '../../model/problem.ts';
import { openRecording } from '../../recordings/open.ts';
import { contoso } from '../../simulator/contoso.ts';
import type { Lesson } from '../../training/lesson.ts';
import { skeleton } from '../../training/skeleton.ts';
import { workflowNamed } from '../options/workflow-argument.ts';
import { Bench } from './bench.ts';
import { makeMove } from './make-move.ts';

/** No recording holds a secret, and no simulated machine keeps one. */
const example = 'An example, never used: 1';

/** @throws ProblemError where it cannot be played in the world of Contoso, or changes nothing there */
export const lessonFrom = async (path: string): Promise<Lesson> => {
  const { workflow, parameters } = await openRecording(path);
  const answers = Object.fromEntries(
    Object.entries(parameters).map(([name, { value = example }]) => [name, value] as const),
  );
  const bench = new Bench({ seed: 1 }, contoso);
  const trouble = await makeMove(bench, { is: 'run', workflow: workflow.id, answers });
  if (trouble) throw new ProblemError(trouble);
  const made = skeleton({ workflow: workflowNamed(workflow.id), answers, before: contoso, after: bench.world() });
  if (made.checks.length) return made;
  throw new ProblemError({
    code: 'NothingToCheck',
    happened: `${path} changes nothing that a lesson could check`,
    try: ['Take a recording of something that changes identities or roles'],
  });
};
