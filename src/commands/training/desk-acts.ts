/** Everything that can be done at a learner's desk. */
import type { Choice } from '../../model/field.ts';
import { plain, quiet, strong } from '../../training/note.ts';
import { checkNote, goalNote } from '../../training/notes.ts';
import { ask } from './ask.ts';
import { typeCommand } from './command-line.ts';
import { type Desk, tell } from './desk.ts';
import { examine } from './examine.ts';
import { showSolution } from './show-solution.ts';
import { requestToken } from './token-request.ts';
import { change, lookUp } from './work.ts';

export interface DeskAct extends Choice {
  readonly does: (desk: Desk) => Promise<void> | void;
}

const check = async (desk: Desk): Promise<void> => {
  const { checks, keeps } = await examine(desk.lesson, desk.bench);
  tell(desk, checkNote(checks, keeps));
};

const waits = { '60': 'a minute', '600': 'ten minutes', '3600': 'an hour', '90000': 'a day and an hour' };

const wait = async (desk: Desk): Promise<void> => {
  const seconds = await ask(desk.stage, {
    title: desk.lesson.title,
    question: 'How long?',
    explain: 'Only the clock of the simulator goes on.',
    choices: Object.entries(waits).map(([value, label]) => ({ value, label })),
  });
  if (seconds !== undefined) desk.bench.advance(Number(seconds));
};

const hint = (desk: Desk): void => {
  const given = desk.bench.acts.filter(({ is }) => is === 'hint').length;
  const next = desk.lesson.hints[given];
  if (next !== undefined) desk.bench.note({ is: 'hint' });
  tell(
    desk,
    next === undefined
      ? [quiet('There are no more hints. The solution can be shown.')]
      : [strong(`Hint ${given + 1} of ${desk.lesson.hints.length}`), plain(next)],
  );
};

const back =
  (to: 'write' | 'step' | 'start', said: string) =>
  (desk: Desk): void =>
    tell(desk, [desk.bench.undo(to) ? plain(said) : quiet('There is nothing to take back.')]);

export const leaving = 'leave';

export const deskActs: readonly DeskAct[] = [
  { value: 'change', label: 'Change something', hint: 'with the wizard, step by step', group: 'Work', does: change },
  { value: 'command', label: 'Type a command', hint: 'of a page, old or new', group: 'Work', does: typeCommand },
  { value: 'wait', label: 'Wait', hint: 'on the clock of the simulator', group: 'Work', does: wait },
  { value: 'look', label: 'Look something up', hint: 'costs nothing', group: 'Look', does: lookUp },
  { value: 'token', label: 'Request a token', hint: 'as code in a machine does', group: 'Look', does: requestToken },
  { value: 'check', label: 'Check', hint: 'says what is missing', group: 'Look', does: check },
  { value: 'goal', label: 'Read the task again', group: 'Look', does: desk => tell(desk, goalNote(desk.lesson)) },
  { value: 'hint', label: 'Take a hint', hint: 'three, each says more; ten points each', group: 'Help', does: hint },
  { value: 'solution', label: 'Show the solution', hint: 'worth no points then', group: 'Help', does: showSolution },
  {
    value: 'undo',
    label: 'Undo the last write',
    group: 'Go back',
    does: back('write', 'Azure is as it was before the last write.'),
  },
  {
    value: 'undo-step',
    label: 'Begin the last step again',
    group: 'Go back',
    does: back('step', 'Azure is as it was before the last step.'),
  },
  { value: 'reset', label: 'Begin again', group: 'Go back', does: back('start', 'Azure is as it was at the start.') },
  { value: leaving, label: 'Leave', hint: 'what is solved is kept', group: 'Go back', does: () => undefined },
];
