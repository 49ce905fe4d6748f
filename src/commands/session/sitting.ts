/** A person's session, from the first question to the saved recording. */
import { startSession } from '../../machine/session.ts';
import type { Known } from '../../model/field.ts';
import { changesSomething, type Workflow } from '../../model/workflow.ts';
import { type Backend, cloudOf, type Terms } from '../backend.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { type Chosen, chooseAtHome } from '../home/home.ts';
import { homeward } from '../home/homeward.ts';
import type { WorkOptions } from '../options/work-options.ts';
import { openStage, type Stage } from '../stage.ts';
import { consenting, requireAllowance } from './consenting.ts';
import { settle } from './holding.ts';
import { journalOf } from './journaling.ts';
import { sshPublicKeyHere } from './ssh-public-key.ts';
import { untilEnd } from './until-end.ts';

export interface Sitting {
  readonly backend: Backend;
  /** Absent where the person chooses one first. */
  readonly workflow?: Workflow;
  /** Given in advance. */
  readonly answers: Known;
  /** Answers of steps that an earlier session had done. */
  readonly settled?: Known;
  readonly plain: boolean;
  readonly guided: boolean;
  readonly json: boolean;
  readonly save?: string | undefined;
  readonly terms: Terms & Pick<WorkOptions, 'allow'>;
}

/** Wherever one was about to work: practice is on a simulated Azure of its own. */
const practise = async ({ backend, plain }: Sitting): Promise<ExitCode> => {
  const { train } = await import('../train.ts');
  await train(undefined, { seed: backend.on === 'simulator' ? backend.seed : 1, ...(plain && { plain }) });
  return process.exitCode === exitCodes.declined ? exitCodes.declined : exitCodes.done;
};

const goOn = async (session: string, { plain, json, save, terms }: Sitting): Promise<ExitCode> => {
  const { resumeSession } = await import('../resume/resume-session.ts');
  return resumeSession(session, {
    ...terms,
    ...(plain && { plain }),
    ...(json && { json }),
    ...(save !== undefined && { save }),
  });
};

type Named = Extract<Chosen, { readonly is: 'workflow' }>;

/** @returns undefined where the person went home from the first question. */
const work = async (stage: Stage, chosen: Named, sitting: Sitting): Promise<ExitCode | undefined> => {
  const { workflow, answers } = chosen;
  const { backend, terms } = sitting;
  const settled = workflow === sitting.workflow ? sitting.settled : undefined;
  // Who goes home may come to another workflow than the one that was asked for.
  if (changesSomething(workflow)) requireAllowance(backend.on, terms.allow);
  const started = new Date();
  const journal = await journalOf(workflow, { ...sitting, answers, ...(settled && { settled }), started });
  const cloud = cloudOf(backend, terms);
  const session = homeward(
    startSession({
      workflow,
      cloud,
      drafts: answers,
      ...(settled && { settled }),
      suggestions: await sshPublicKeyHere(),
      ...(sitting.guided && { guided: true }),
      interruptible: true,
      ...(journal && { hears: journal.hears }),
    }),
  );
  const allowed = consenting(session, terms.allow);
  const ended = await untilEnd(stage, allowed);
  if (!session.wentHome()) return settle(stage, allowed, ended, { ...sitting, started, journal, cloud });
  journal?.remove();
  return undefined;
};

export const sit = async (sitting: Sitting): Promise<ExitCode> => {
  const stage = await openStage(sitting);
  const { workflow: named, answers, backend } = sitting;
  let chosen: Chosen | undefined = named && { is: 'workflow', workflow: named, answers };
  try {
    for (;;) {
      chosen ??= await chooseAtHome(stage, backend);
      if (!chosen) return stage.cancelIsInterrupt ? exitCodes.interrupted : exitCodes.declined;
      if (chosen.is !== 'workflow') {
        stage.close();
        return await (chosen.is === 'practice' ? practise(sitting) : goOn(chosen.session, sitting));
      }
      const code = await work(stage, chosen, sitting);
      if (code !== undefined) return code;
      chosen = undefined;
    }
  } finally {
    stage.close();
  }
};
