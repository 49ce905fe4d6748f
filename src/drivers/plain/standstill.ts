/** Lines from a pipe that lead nowhere: nobody there reads what is said to them, so they are heard only so often. */
import type { Problem } from '../../model/problem.ts';

/** Lines in a row. */
const most = 10;

export class Standstill {
  #place = '';
  #lines = 0;

  /** Whether as many lines as are heard have left the conversation where it was. */
  isReachedAt(place: string): boolean {
    this.#lines = place === this.#place ? this.#lines + 1 : 1;
    this.#place = place;
    return this.#lines > most;
  }
}

export const endlessAnswers = (invitation: string): Problem => ({
  code: 'AnswersLeadNowhere',
  happened: `Nothing more is read: ${most} answers in a row were not what was asked for`,
  why: `What was asked: ${invitation.replace(/:\s*$/, '')}`,
  try: ['Give each question its own answer', '--set name=value answers one in advance', 'Run it in a terminal'],
});
