/** A session driven to its end, through signals. */
import type { Session } from '../machine/session.ts';
import type { EndView } from '../machine/view.ts';
import { exitCodes } from './exit-codes.ts';
import type { Stage } from './stage.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const wasCancelled = (session: Session): boolean => session.account().said.at(-1)?.event.type === 'cancel';

/** A signal is the person's cancel; a second one does not wait for Azure. */
export const untilEnd = async (
  stage: Stage,
  session: Session,
): Promise<{ readonly end: EndView; readonly interrupted: boolean }> => {
  let signalled = false;
  const interrupt = (): void => {
    if (signalled) process.exit(exitCodes.interrupted);
    signalled = true;
    session.send({ type: 'cancel' });
  };
  for (const signal of signals) process.on(signal, interrupt);
  try {
    const end = await stage.drive(session);
    return { end, interrupted: signalled || (stage.cancelIsInterrupt && wasCancelled(session)) };
  } finally {
    for (const signal of signals) process.off(signal, interrupt);
  }
};
