/** A person's session, from the first question to the saved recording. */
import { startSession } from '../machine/session.ts';
import type { Known } from '../model/field.ts';
import type { Workflow } from '../model/workflow.ts';
import { type Backend, cloudOf, type Terms } from './backend.ts';
import { consenting } from './consenting.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { hold } from './holding.ts';
import { type Chosen, chooseAtHome } from './home.ts';
import { journalOf } from './journaling.ts';
import { sshPublicKeyHere } from './ssh-public-key.ts';
import { openStage } from './stage.ts';
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

/** Wherever one was about to work: practice is on a simulated Azure of its own. */
const practise = async ({ backend, plain }: Sitting): Promise<ExitCode> => {
  const { train } = await import('./train.ts');
  await train(undefined, { seed: backend.on === 'simulator' ? backend.seed : 1, ...(plain && { plain }) });
  return process.exitCode === exitCodes.declined ? exitCodes.declined : exitCodes.done;
};

const goOn = async (session: string, { plain, json, save }: Sitting): Promise<ExitCode> => {
  const { resumeSession } = await import('./resume-session.ts');
  return resumeSession(session, {
    ...(plain && { plain }),
    ...(json && { json }),
    ...(save !== undefined && { save }),
  });
};

export const sit = async (sitting: Sitting): Promise<ExitCode> => {
  const stage = await openStage(sitting);
  try {
    const { workflow: named, answers, backend } = sitting;
    const chosen: Chosen | undefined = named
      ? { is: 'workflow', workflow: named, answers }
      : await chooseAtHome(stage, backend);
    if (!chosen) return stage.cancelIsInterrupt ? exitCodes.interrupted : exitCodes.declined;
    if (chosen.is !== 'workflow') {
      stage.close();
      return await (chosen.is === 'practice' ? practise(sitting) : goOn(chosen.session, sitting));
    }
    const { workflow } = chosen;
    const started = new Date();
    const journal = await journalOf(workflow, { ...sitting, answers: chosen.answers, started });
    const cloud = cloudOf(backend, sitting.terms);
    const session = startSession({
      workflow,
      cloud,
      drafts: chosen.answers,
      suggestions: await sshPublicKeyHere(),
      ...(sitting.guided && { guided: true }),
      interruptible: true,
      ...(journal && { hears: journal.hears }),
    });
    return await hold(stage, consenting(session, sitting.terms.allow), { ...sitting, started, journal, cloud });
  } finally {
    stage.close();
  }
};
