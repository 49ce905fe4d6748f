/** A session driven to its end, through signals. */
import type { Session } from '../machine/session.ts';
import type { EndView } from '../machine/view.ts';
import type { Stage } from './stage.ts';
import { untilSignal } from './until-signal.ts';

const wasCancelled = (session: Session): boolean => session.account().said.at(-1)?.event.type === 'cancel';

/** A signal is the person's cancel; a second one does not wait for Azure. */
export const untilEnd = (
  stage: Stage,
  session: Session,
): Promise<{ readonly end: EndView; readonly interrupted: boolean }> =>
  untilSignal(async signal => {
    signal.addEventListener('abort', () => session.send({ type: 'cancel' }));
    const end = await stage.drive(session);
    return { end, interrupted: signal.aborted || (stage.cancelIsInterrupt && wasCancelled(session)) };
  });
