/** One recording, replayed: on a fresh simulator with the recorded seed, or on Azure. */
import type { CloudPlace } from '../../arm/clouds.ts';
import { type Halt, replay } from '../../drivers/replay/replay.ts';
import { type Session, startSession } from '../../machine/session.ts';
import type { Cloud } from '../../model/azure.ts';
import type { ConsentClass } from '../../model/plan.ts';
import { ProblemError, problemOf } from '../../model/problem.ts';
import { comparison } from '../../recordings/compare.ts';
import type { Recording } from '../../recordings/format-1.ts';
import { type Backend, cloudOf } from '../backend.ts';
import { exitCodes } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { recordingOf } from '../session/recording-of.ts';
import { guarded } from './guard.ts';
import { Judge } from './judge.ts';
import { type Missing, missingField, missingProblem } from './missing.ts';
import type { Happening, Outcome, Verdict } from './outcome.ts';
import { answersFor, type Given, usableRecording } from './preparation.ts';

export interface ReplayOptions extends Given {
  readonly allow: readonly ConsentClass[];
  readonly planOnly: boolean;
  /** Plan anew from what is there, whatever was there when it was recorded. */
  readonly rebase: boolean;
  readonly row?: number;
  readonly tell?: (happening: Happening) => void;
  /** Which Azure, where it is Azure. */
  readonly cloud?: CloudPlace;
  /** Breaks it off. */
  readonly signal?: AbortSignal;
  /** How the place is reached. */
  readonly reach?: (backend: Backend) => Cloud;
}

const backendFor = (recording: Recording, { on, cloud }: ReplayOptions): Backend => {
  if (on === 'azure') return { on, ...(cloud && { cloud }) };
  const { backend } = recording.provenance;
  return { on, seed: backend.on === 'simulator' ? backend.seed : 1 };
};

const lacking = (file: string, missing: readonly Missing[]): Verdict => ({
  exitCode: exitCodes.inputMissing,
  missing,
  problem: missingProblem(file, missing),
});

const brokenOff: Verdict = {
  exitCode: exitCodes.interrupted,
  problem: { code: 'Interrupted', happened: 'It was broken off', try: ['Replay with --rebase: it goes on from there'] },
};

/** Each step, as soon as it is known what became of it. */
const tellSteps = (session: Session, tell: (happening: Happening) => void): void => {
  const told = new Set<string>();
  session.subscribe(() => {
    const { plan, results } = session.account().context;
    for (const { step, resource } of plan) {
      const state = results[step]?.state;
      if (state === undefined || told.has(step)) continue;
      told.add(step);
      tell({ is: 'step ended', step, resource, state });
    }
  });
};

const nothing = (): void => undefined;

const play = async (file: string, options: ReplayOptions): Promise<Omit<Outcome, 'file' | 'row'>> => {
  const { tell = nothing, reach = cloudOf } = options;
  const usable = await usableRecording(file);
  const { recording, workflow } = usable;
  const { values, bound, fromEnvironment, missing } = answersFor(usable, options);
  const known = { workflow: workflow.id, ...(fromEnvironment.length && { fromEnvironment }) };
  if (missing.length) return { ...known, plan: [], steps: [], ...lacking(file, missing) };

  const comparing = comparison(recording, () => session.account().context.values);
  const judge = new Judge({ ...options, comparison: comparing, bound });
  const backend = backendFor(recording, options);
  const started = new Date();
  const session = startSession({ workflow: guarded(workflow, judge.guard), cloud: reach(backend) });
  tellSteps(session, tell);
  const cancel = (): void => session.send({ type: 'cancel' });
  options.signal?.addEventListener('abort', cancel);
  const { end, halt } = await replay(session, {
    answers: values,
    adopts: judge.adopts,
    consentsTo: plan => {
      tell({ is: 'planned', workflow: workflow.id, plan });
      return judge.consentsTo(plan);
    },
  });
  options.signal?.removeEventListener('abort', cancel);
  const replayed = await recordingOf(session, end, backend, started);
  const asked = (field: string) => lacking(file, [missingField(workflow, field, values)]);
  const stopped = (why: Halt): Verdict => (why.is === 'input missing' ? asked(why.field) : judge.on(why));
  return {
    ...known,
    ...(options.planOnly && { planOnly: true }),
    plan: replayed.plan,
    steps: replayed.steps,
    ...(options.signal?.aborted ? brokenOff : halt ? stopped(halt) : judge.atTheEnd(replayed)),
  };
};

export const failed = (error: unknown): Verdict => {
  const code = error instanceof ProblemError ? exitCodes.usage : exitCodes.bug;
  const { problem, exitCode } = error instanceof Failure ? error : new Failure(problemOf(error), code);
  return { exitCode, problem };
};

export const replayFile = async (file: string, options: ReplayOptions): Promise<Outcome> => {
  const { row, on, tell = nothing } = options;
  tell({ is: 'started', on });
  const outcome = await play(file, options).catch(error => ({ plan: [], steps: [], ...failed(error) }));
  const { exitCode, divergence, drift, missing, stoppedAt, problem } = outcome;
  tell({
    is: 'ended',
    exitCode,
    ...(divergence && { divergence }),
    ...(drift && { drift }),
    ...(missing && { missing }),
    ...(stoppedAt !== undefined && { stoppedAt }),
    ...(problem && { problem }),
  });
  return { file, ...(row !== undefined && { row }), ...outcome };
};
