/** A session that has begun, held to its end and kept; where the person wants so, what it wrote is undone. */
import { known } from '../../machine/context.ts';
import type { Session } from '../../machine/session.ts';
import type { Cloud } from '../../model/azure.ts';
import type { Journal } from '../../recordings/journal.ts';
import { type ExitCode, exitCodeFor, exitCodes } from '../exit-codes.ts';
import type { Stage } from '../stage.ts';
import { holdUndoing, tellUndone } from '../undo/holding-undo.ts';
import { undoingOf } from '../undo/undoing-of.ts';
import { keep } from './keeping.ts';
import { tellWhatGoesOn } from './leaving.ts';
import type { Sitting } from './sitting.ts';
import { type Ended, untilEnd } from './until-end.ts';

export interface Held extends Pick<Sitting, 'backend' | 'save' | 'json' | 'terms'> {
  readonly started: Date;
  readonly journal: Journal | undefined;
  readonly cloud: Cloud;
}

/** What comes of a session that has ended. The journal goes when the recording is where it belongs, and not before. */
export const settle = async (
  stage: Stage,
  session: Session,
  { end, interrupted }: Ended,
  { started, journal, cloud, terms, ...sitting }: Held,
): Promise<ExitCode> => {
  const workflow = undoingOf(session, end);
  const signedIn = known(session.account().context);
  const undone = workflow && (await holdUndoing(stage, { workflow, cloud, signedIn }, terms.allow));
  stage.close();
  if (await keep(session, end, started, { ...sitting, undone: undone?.end })) journal?.remove();
  tellWhatGoesOn(session, end, journal);
  if (undone) {
    if (!sitting.json) tellUndone(undone.end, sitting);
    return undone.end.outcome === 'completed' ? exitCodes.interrupted : undone.exitCode;
  }
  const code = exitCodeFor(session, end, interrupted);
  return code === exitCodes.done && process.exitCode ? exitCodes.usage : code;
};

export const hold = async (stage: Stage, session: Session, held: Held): Promise<ExitCode> =>
  settle(stage, session, await untilEnd(stage, session), held);
