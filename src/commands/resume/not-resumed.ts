/** Why a session cannot be gone on with. */
import { exitCodes } from '../exit-codes.ts';
import { Failure, misuse } from '../failure.ts';

export const notTheSame = (id: string): Failure =>
  misuse({
    code: 'SessionOfAnotherVersion',
    happened: `${id} was begun with another version of mi-wizard`,
    why: 'The workflow has changed since, so it cannot be led the same way.',
    try: ['Go on with that version', `mi-wizard sessions show ${id}`, 'Begin again: what is done is planned as ='],
  });

export const lostItsWay = (id: string, expected: string, found: string): Failure =>
  new Failure(
    {
      code: 'SessionDiverged',
      happened: `${id} comes to ${found}, where it was at ${expected}`,
      why: 'Nothing was written on the way, and the journal is kept.',
      try: [`mi-wizard sessions show ${id}`, 'Begin again: what is done is planned as ='],
    },
    exitCodes.diverged,
  );
