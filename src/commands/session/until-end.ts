/** A session driven to its end, through signals. */
import { interruptionOf, isInsistence } from '../../machine/interruption.ts';
import type { Session } from '../../machine/session.ts';
import type { EndView } from '../../machine/view.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Stage } from '../stage.ts';
import { type EndingSignal, heeding } from '../until-signal.ts';

export interface Ended {
  readonly end: EndView;
  readonly interrupted: boolean;
}

const wasCancelled = (session: Session): boolean => session.account().said.at(-1)?.event.type === 'cancel';

/** Ctrl+C is what the person says; the other signals leave nobody who could answer. One more does not wait for Azure. */
export const untilEnd = async (stage: Stage, session: Session): Promise<Ended> => {
  let isOver = false;
  const heed = (signal: EndingSignal): void => {
    const view = session.view();
    if (isOver || isInsistence(view)) process.exit(exitCodes.interrupted);
    const event = signal === 'SIGINT' ? interruptionOf(view) : ({ type: 'cancel' } as const);
    session.send(event);
    isOver = session.view().is !== 'interrupted';
  };
  const end = await heeding(heed, () => stage.drive(session));
  const interrupted = isOver || end.outcome === 'left' || (stage.cancelIsInterrupt && wasCancelled(session));
  return { end, interrupted };
};
