/** A lesson from its goal to its end: work, look, check, until all is as it has to be, or the learner leaves. */
import type { Run } from '../../training/learning.ts';
import { indented, plain, quiet } from '../../training/note.ts';
import { goalNote, scoreNote } from '../../training/notes.ts';
import { ask } from './ask.ts';
import { type Desk, tell } from './desk.ts';
import { deskActs, leaving } from './desk-acts.ts';
import { examine, isSolved } from './examine.ts';
import { runOf } from './run-of.ts';

const addressNote = ({ address }: Desk) =>
  address === undefined ? [] : [quiet('Other clients of Azure find this world at:'), ...indented(2, [plain(address)])];

/** @returns the run once it is solved; undefined where the learner has left. */
export const holdLesson = async (desk: Desk): Promise<Run | undefined> => {
  const { stage, lesson, bench, seed } = desk;
  const started = new Date();
  tell(desk, [...goalNote(lesson), ...addressNote(desk)]);
  for (;;) {
    const chosen = await ask(stage, {
      title: lesson.title,
      question: 'What now?',
      explain: lesson.goal.at(-1) ?? '',
      choices: deskActs.map(({ does: _, ...choice }) => choice),
      default: 'change',
    });
    const act = deskActs.find(({ value }) => value === chosen);
    if (!act || act.value === leaving) return undefined;
    await act.does(desk);
    await desk.report?.();
    if (!isSolved(await examine(lesson, bench))) continue;
    const run = await runOf(lesson, seed, bench, started);
    tell(desk, scoreNote(lesson.title, run.score));
    return run;
  }
};
