/** A session in which nothing is confirmed that was not allowed in advance: for work on Azure that nobody looks at. */
import type { Session } from '../../machine/session.ts';
import type { View } from '../../machine/view.ts';
import type { ConsentClass, Plan } from '../../model/plan.ts';
import { misuse, problemInLines } from '../failure.ts';
import type { Place } from '../options/place-options.ts';
import { say } from '../output.ts';
import { notAllowed } from '../replay/consent.ts';

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

/** What a confirmation here is about: the plan, or a step that had to be planned anew. */
const confirmedIn = (view: View): Plan => {
  if (view.is === 'review') return view.plan;
  return view.is === 'changed' ? [view.item] : [];
};

/** What is not allowed is told, and the session ends before it is written. */
export const consenting = (session: Session, allow: readonly ConsentClass[] | undefined): Session => {
  if (allow === undefined) return session;
  return {
    ...session,
    send: event => {
      const view = session.view();
      const problem = event.type === 'confirm' ? notAllowed(confirmedIn(view), allow) : undefined;
      if (!problem) return session.send(event);
      say(...problemInLines(problem));
      session.send({ type: 'cancel' });
    },
  };
};
