/** A session that has begun, held to its end and kept. */
import type { Session } from '../machine/session.ts';
import type { EndView } from '../machine/view.ts';
import type { Journal } from '../recordings/journal.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { keep } from './keeping.ts';
import type { Sitting } from './sitting.ts';
import type { Stage } from './stage.ts';
import { untilEnd } from './until-end.ts';

/** What was said last, and where, tells why a session ended before its end. */
export const exitCodeFor = (session: Session, { outcome }: EndView, interrupted: boolean): ExitCode => {
  if (outcome === 'completed') return exitCodes.done;
  if (interrupted) return exitCodes.interrupted;
  const last = session.account().said.at(-1);
  if (outcome === 'stopped' || last?.in.endsWith('failed')) return exitCodes.refused;
  if (last?.event.type === 'cancel' && last.event.because) return exitCodes.inputMissing;
  return exitCodes.declined;
};

/** The journal goes when the recording is where it belongs, and not before. */
export const hold = async (
  stage: Stage,
  session: Session,
  started: Date,
  journal: Journal | undefined,
  sitting: Pick<Sitting, 'backend' | 'save' | 'json'>,
): Promise<ExitCode> => {
  const { end, interrupted } = await untilEnd(stage, session);
  stage.close();
  if (await keep(session, end, started, sitting)) journal?.remove();
  const code = exitCodeFor(session, end, interrupted);
  return code === exitCodes.done && process.exitCode ? exitCodes.usage : code;
};
