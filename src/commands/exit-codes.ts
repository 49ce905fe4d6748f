/** What the process ends with, for scripts. */
import type { Session } from '../machine/session.ts';
import type { EndView } from '../machine/view.ts';

export const exitCodes = {
  done: 0,
  bug: 1,
  usage: 2,
  inputMissing: 3,
  declined: 4,
  drift: 5,
  refused: 6,
  diverged: 7,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export const exitCodeMeanings: Readonly<Record<keyof typeof exitCodes, string>> = {
  done: 'done',
  bug: 'a defect of mi-wizard',
  usage: 'the command line is wrong, or a file cannot be used',
  inputMissing: 'a value is missing or not accepted',
  declined: 'declined: nothing was changed',
  drift: 'a resource is no longer what it was when that was planned or recorded',
  refused: 'refused by Azure',
  diverged: 'the replay differs from the recording',
  interrupted: 'interrupted',
};

/** What was said last, and where, tells why a session ended before its end. */
export const exitCodeFor = (session: Session, { outcome }: EndView, interrupted: boolean): ExitCode => {
  if (outcome === 'completed') return exitCodes.done;
  if (interrupted) return exitCodes.interrupted;
  const last = session.account().said.at(-1);
  if (outcome === 'stopped' || last?.in.endsWith('failed')) return exitCodes.refused;
  if (last?.event.type === 'cancel' && last.event.because) return exitCodes.inputMissing;
  return exitCodes.declined;
};
