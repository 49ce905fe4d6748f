/** A person's session from the first question to the saved recording. */
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Session, startSession } from '../machine/session.ts';
import type { EndView } from '../machine/view.ts';
import type { Known } from '../model/field.ts';
import type { Workflow } from '../model/workflow.ts';
import { type Backend, cloudOf } from './backend.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { chooseWorkflow } from './home.ts';
import { result } from './output.ts';
import { recordingOf } from './recording-of.ts';
import { openStage, type Stage } from './stage.ts';

export interface Sitting {
  readonly backend: Backend;
  /** Absent where the person chooses one first. */
  readonly workflow?: Workflow;
  readonly answers: Known;
  readonly plain: boolean;
  readonly guided: boolean;
  readonly json: boolean;
  readonly save?: string | undefined;
}

/** The person's own public key, where there is one: nobody types such a line by heart. */
const sshPublicKeyHere = async (): Promise<Known> => {
  for (const name of ['id_ed25519.pub', 'id_rsa.pub']) {
    const key = await readFile(join(homedir(), '.ssh', name), 'utf8').catch(() => undefined);
    if (key) return { sshPublicKey: key.trim() };
  }
  return {};
};

/** A signal is the person's cancel; a second one does not wait for Azure. */
const untilEnd = async (
  stage: Stage,
  session: Session,
): Promise<{ readonly end: EndView; readonly interrupted: boolean }> => {
  let interrupted = false;
  const interrupt = (): void => {
    if (interrupted) process.exit(exitCodes.interrupted);
    interrupted = true;
    session.send({ type: 'cancel' });
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, interrupt);
  try {
    const end = await stage.drive(session);
    return {
      end,
      interrupted: interrupted || (stage.cancelIsInterrupt && end.outcome !== 'completed' && wasCancelled(session)),
    };
  } finally {
    for (const signal of signals) process.off(signal, interrupt);
  }
};

const wasCancelled = (session: Session): boolean => session.account().said.at(-1)?.event.type === 'cancel';

const exitCodeFor = ({ outcome }: EndView, interrupted: boolean): ExitCode => {
  if (outcome === 'completed') return exitCodes.done;
  if (interrupted) return exitCodes.interrupted;
  return outcome === 'stopped' ? exitCodes.refused : exitCodes.declined;
};

export const sit = async (sitting: Sitting): Promise<ExitCode> => {
  const stage = await openStage(sitting);
  try {
    const workflow = sitting.workflow ?? (await chooseWorkflow(stage));
    if (!workflow) return stage.cancelIsInterrupt ? exitCodes.interrupted : exitCodes.declined;
    const started = new Date();
    const session = startSession({
      workflow,
      cloud: cloudOf(sitting.backend),
      drafts: sitting.answers,
      suggestions: await sshPublicKeyHere(),
      ...(sitting.guided && { guided: true }),
    });
    const { end, interrupted } = await untilEnd(stage, session);
    stage.close();
    if (end.outcome !== 'cancelled') await keep(session, end, started, sitting);
    return exitCodeFor(end, interrupted);
  } finally {
    stage.close();
  }
};

const keep = async (session: Session, end: EndView, started: Date, { backend, save, json }: Sitting): Promise<void> => {
  const { saveRecording } = await import('../recordings/save.ts');
  const recording = await recordingOf(session, end, backend, started);
  const path = await saveRecording(recording, { path: save });
  if (json) return result(JSON.stringify({ outcome: end.outcome, recording: path, facts: recording.facts }, null, 2));
  result(`Recording  ${path}`);
  if (end.outcome === 'completed') result(`Replay it  mi-wizard replay ${path}`);
};
