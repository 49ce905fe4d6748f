/** How well a lesson went: the short way counts, looking is free, help costs. */
import { type Act, isAction } from './act.ts';
import type { Score } from './learning.ts';

export interface Played {
  readonly acts: readonly Act[];
  readonly solved: boolean;
  /** On the clock of the simulator. */
  readonly seconds: number;
  /** Actions of the solution. */
  readonly shortest: number;
}

/** What each depth of hint costs, and the least that a solved lesson is worth. */
const [costOfHint, least] = [10, 10];

/** What was taken back counts: an action is an action. */
export const actionsIn = (acts: readonly Act[]): number => acts.filter(isAction).length;

export const scoreOf = ({ acts, solved, seconds, shortest }: Played): Score => {
  const actions = actionsIn(acts);
  const hints = acts.filter(({ is }) => is === 'hint').length;
  const solutionShown = acts.some(({ is }) => is === 'solution shown');
  const answers = acts.flatMap(each => (each.is === 'answer' ? [each.right] : []));
  const wayPoints = actions > shortest ? Math.round((100 * shortest) / actions) : 100;
  const points = !solved || solutionShown ? 0 : Math.max(least, wayPoints - costOfHint * hints);
  return {
    solved,
    actions,
    shortest,
    hints,
    solutionShown,
    asked: answers.length,
    right: answers.filter(Boolean).length,
    seconds,
    points,
  };
};
