/** A session in which nothing is confirmed that was not allowed in advance: for work on Azure that nobody looks at. */
import type { Session } from '../machine/session.ts';
import type { ConsentClass } from '../model/plan.ts';
import { misuse, problemInLines } from './failure.ts';
import { say } from './output.ts';
import type { Place } from './place-options.ts';
import { notAllowed } from './replay/consent.ts';

/** Words from a pipe confirm as easily as a person does. @throws Failure where nobody is there and nothing is allowed */
export const requireAllowance = (on: Place, allow: readonly ConsentClass[] | undefined): void => {
  if (on === 'simulator' || allow !== undefined || process.stdin.isTTY) return;
  throw misuse({
    code: 'AllowanceMissing',
    happened: 'Nobody is at a terminal, and nothing is allowed',
    why: 'On Azure, what may be done without a person is said in advance.',
    try: [
      '--allow create,modify names what may be done',
      'Run it in a terminal',
      '--on simulator tries it without Azure',
    ],
  });
};

/** What is not allowed is told, and the session ends before it is written. */
export const consenting = (session: Session, allow: readonly ConsentClass[] | undefined): Session => {
  if (allow === undefined) return session;
  return {
    ...session,
    send: event => {
      const view = session.view();
      const problem = event.type === 'confirm' && view.is === 'review' ? notAllowed(view.plan, allow) : undefined;
      if (!problem) return session.send(event);
      say(...problemInLines(problem));
      session.send({ type: 'cancel' });
    },
  };
};
