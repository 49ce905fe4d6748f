/** A person's session, from the first question to the saved recording. */
import { type Session, startSession } from '../machine/session.ts';
import type { EndView } from '../machine/view.ts';
import type { Known } from '../model/field.ts';
import type { Workflow } from '../model/workflow.ts';
import { type Backend, cloudOf, type Terms } from './backend.ts';
import { consenting } from './consenting.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { type Chosen, chooseAtHome } from './home.ts';
import { keep } from './keeping.ts';
import { sshPublicKeyHere } from './ssh-public-key.ts';
import { openStage } from './stage.ts';
import { untilEnd } from './until-end.ts';
import type { WorkOptions } from './work-options.ts';

export interface Sitting {
  readonly backend: Backend;
  /** Absent where the person chooses one first. */
  readonly workflow?: Workflow;
  /** Given in advance. */
  readonly answers: Known;
  readonly plain: boolean;
  readonly guided: boolean;
  readonly json: boolean;
  readonly save?: string | undefined;
  readonly terms: Terms & Pick<WorkOptions, 'allow'>;
}

/** What was said last, and where, tells why a session ended before its end. */
const exitCodeFor = (session: Session, { outcome }: EndView, interrupted: boolean): ExitCode => {
  if (outcome === 'completed') return exitCodes.done;
  if (interrupted) return exitCodes.interrupted;
  const last = session.account().said.at(-1);
  if (outcome === 'stopped' || last?.in.endsWith('failed')) return exitCodes.refused;
  if (last?.event.type === 'cancel' && last.event.because) return exitCodes.inputMissing;
  return exitCodes.declined;
};

/** Wherever one was about to work: practice is on a simulated Azure of its own. */
const practise = async ({ backend, plain }: Sitting): Promise<ExitCode> => {
  const { train } = await import('./train.ts');
  await train(undefined, { seed: backend.on === 'simulator' ? backend.seed : 1, ...(plain && { plain }) });
  return process.exitCode === exitCodes.declined ? exitCodes.declined : exitCodes.done;
};

export const sit = async (sitting: Sitting): Promise<ExitCode> => {
  const stage = await openStage(sitting);
  try {
    const { workflow: named, answers, backend } = sitting;
    const chosen: Chosen | undefined = named
      ? { is: 'workflow', workflow: named, answers }
      : await chooseAtHome(stage, backend);
    if (!chosen) return stage.cancelIsInterrupt ? exitCodes.interrupted : exitCodes.declined;
    if (chosen.is === 'practice') {
      stage.close();
      return await practise(sitting);
    }
    const started = new Date();
    const session = startSession({
      workflow: chosen.workflow,
      cloud: cloudOf(backend, sitting.terms),
      drafts: chosen.answers,
      suggestions: await sshPublicKeyHere(),
      ...(sitting.guided && { guided: true }),
    });
    const { end, interrupted } = await untilEnd(stage, consenting(session, sitting.terms.allow));
    stage.close();
    await keep(session, end, started, sitting);
    const code = exitCodeFor(session, end, interrupted);
    return code === exitCodes.done && process.exitCode ? exitCodes.usage : code;
  } finally {
    stage.close();
  }
};
