/** What a learner can ask of the lesson besides Azure: to check, for a hint, to go back, to let time pass. */
import { refused } from '../../../simulator/http/refused.ts';
import type { Request, Response } from '../../../simulator/wire.ts';
import { actList } from '../../../training/act.ts';
import { perform } from '../replay-acts.ts';
import type { SchoolClass } from './school-class.ts';
import type { Seat, Standing } from './seat.ts';

export const json = (status: number, body: object): Response => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(body, null, 2),
});

/** @returns undefined where it is no object. */
export const bodyIn = ({ body = '{}' }: Request): Readonly<Record<string, unknown>> | undefined => {
  try {
    const found: unknown = JSON.parse(body);
    return typeof found === 'object' && found !== null ? (found as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
};

const longestWait = 10_000_000;

const hint = ({ lesson }: SchoolClass, { bench }: Seat): Response => {
  const given = bench.acts.filter(({ is }) => is === 'hint').length;
  const next = lesson.hints[given];
  if (next !== undefined) bench.note({ is: 'hint' });
  return json(200, { hint: next ?? 'There are no more hints.' });
};

const undo = ({ bench }: Seat, to: unknown): Response => {
  if (to !== 'write' && to !== 'step' && to !== 'start')
    return refused(400, 'InvalidUndo', 'Say what to undo: {"to": "write"}, "step" or "start".');
  return json(200, { undone: bench.undo(to) });
};

const wait = ({ bench }: Seat, seconds: unknown): Response => {
  if (typeof seconds !== 'number' || !(seconds > 0 && seconds <= longestWait))
    return refused(400, 'InvalidWait', 'Say how long: {"seconds": 60}.');
  bench.advance(seconds);
  return json(200, { clock: bench.snapshot().clock });
};

export interface AtDesk {
  readonly of: SchoolClass;
  readonly seat: Seat;
  readonly heard: (line: string) => void;
}

const inWords = ({ name, passed, checks, actions, points }: Standing): string => {
  const solved = points === undefined ? '' : `, solved, ${points} points`;
  return `${name}: ${passed} of ${checks} checks, actions: ${actions}${solved}`;
};

/** The trainer hears of it. */
const check = async ({ seat, heard }: AtDesk): Promise<Response> => {
  const { verdicts, score, standing } = await seat.check();
  heard(inWords(standing));
  return json(200, { verdicts, score });
};

/** Of a learner who works with the wizard, elsewhere: they are done here once more. */
const acts = async (desk: AtDesk, given: unknown): Promise<Response> => {
  const checked = actList.safeParse(given);
  if (!checked.success) return refused(400, 'InvalidActs', 'They are not acts of a learner.');
  for (const each of checked.data) await perform(desk.seat.bench, each);
  return check(desk);
};

export const atDesk = async (request: Request, what: string, desk: AtDesk): Promise<Response> => {
  const { of, seat } = desk;
  const body = bodyIn(request) ?? {};
  switch (`${request.method} ${what}`) {
    case 'GET goal':
      return json(200, { title: of.lesson.title, goal: of.lesson.goal });
    case 'GET file':
      return json(200, { lesson: of.lesson, seed: of.seed });
    case 'GET check':
      return check(desk);
    case 'POST hint':
      return hint(of, seat);
    case 'POST undo':
      return undo(seat, body.to);
    case 'POST wait':
      return wait(seat, body.seconds);
    case 'POST acts':
      return acts(desk, body.acts);
    case 'GET record':
      return json(200, { acts: seat.bench.acts });
    default:
      return refused(404, 'NotFound', 'There are GET goal, check and record, and POST hint, undo and wait.');
  }
};
