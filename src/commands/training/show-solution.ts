/** The solution, played back in a world of its own: each move with its command, its reason, and what it changes. */
import type { Move } from '../../training/move.ts';
import { indented, type Note, plain, quiet, strong } from '../../training/note.ts';
import { pictureOf } from '../../training/picture.ts';
import type { Bench } from './bench.ts';
import type { Desk } from './desk.ts';
import { tell } from './desk.ts';
import { makeMove, playWorkflow } from './make-move.ts';
import { openBench } from './open-bench.ts';

const played = async (bench: Bench, move: Move): Promise<Note> => {
  const says = move.says === undefined ? [] : [plain(move.says)];
  if (move.is !== 'run') {
    await makeMove(bench, move);
    return says;
  }
  const { session } = await playWorkflow(bench, move);
  const { plan } = session.account().context;
  const why = session.workflow.steps.findLast(({ change }) => change)?.teaches.why;
  const [{ title, section, dated }] = session.workflow.docs;
  return [
    strong(session.workflow.title),
    ...says,
    ...plan.filter(({ sign }) => sign !== '=').flatMap(({ commands }) => commands.az.map(each => quiet(`$ ${each}`))),
    ...(why === undefined ? [] : [plain(why)]),
    quiet(`${title} › ${section} (${dated})`),
  ];
};

export const showSolution = async (desk: Desk): Promise<void> => {
  desk.bench.note({ is: 'solution shown' });
  const bench = await openBench(desk.lesson, desk.seed);
  for (const move of desk.lesson.solution) {
    const before = bench.snapshot();
    const note = await played(bench, move);
    tell(desk, [...note, ...indented(2, pictureOf(before, bench.snapshot()))]);
  }
};
