/** One recording, replayed: on a fresh simulator with the recorded seed, or on Azure. */

import type { CloudPlace } from '../arm/clouds.ts';
import { type Halt, replay } from '../drivers/replay/replay.ts';
import { startSession } from '../machine/session.ts';
import type { Known } from '../model/field.ts';
import { type ConsentClass, consentClass, type Plan } from '../model/plan.ts';
import { type Problem, ProblemError, problemOf } from '../model/problem.ts';
import { type Divergence, divergence, type Run } from '../recordings/compare.ts';
import type { Recording } from '../recordings/format-1.ts';
import { recordedValues } from '../recordings/played-back.ts';
import { type Backend, cloudOf } from './backend.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { Failure } from './failure.ts';
import type { Place } from './place-options.ts';
import { recordingOf } from './recording-of.ts';
import { prepareReplay } from './replay-preparation.ts';

export interface ReplayOptions {
  readonly on: Place;
  /** Which Azure, where it is Azure. */
  readonly cloud?: CloudPlace;
  /** Values that stand before the recorded ones. */
  readonly bound: Known;
  readonly allow: readonly ConsentClass[];
  readonly planOnly: boolean;
}

export interface Outcome {
  readonly file: string;
  readonly workflow?: string;
  readonly exitCode: ExitCode;
  /** Only the plan was wanted. */
  readonly planOnly?: true;
  readonly plan: Plan;
  readonly steps: Recording['steps'];
  readonly divergence?: Divergence;
  readonly problem?: Problem;
}

type Verdict = Pick<Outcome, 'exitCode' | 'divergence' | 'problem'>;

const runOf = ({ plan, steps, facts }: Recording, values: Known): Run => ({ values, plan, done: { steps, facts } });

/** What speaks against a plan, before anything is written. */
const objection = (plan: Plan, recorded: Run, values: Known, { allow }: ReplayOptions): Verdict | undefined => {
  const differs = divergence({ ...recorded, done: undefined }, { values, plan });
  if (differs) return { exitCode: exitCodes.diverged, divergence: differs };
  const forbidden = plan.find(item => {
    const kind = consentClass(item);
    return kind !== undefined && !allow.includes(kind);
  });
  if (!forbidden) return undefined;
  const kind = consentClass(forbidden);
  return {
    exitCode: exitCodes.declined,
    problem: {
      code: 'NotAllowed',
      happened: `Nothing was changed: ${forbidden.title} would ${kind} ${forbidden.resource}`,
      try: [`Allow it with --allow ${kind}`],
    },
  };
};

const verdictOn = (halt: Halt): Verdict => {
  switch (halt.is) {
    case 'input missing':
      return {
        exitCode: exitCodes.inputMissing,
        problem: { code: 'InputMissing', happened: `${halt.label} is asked for`, try: [`--set ${halt.field}=…`] },
      };
    case 'answer refused':
      return { exitCode: exitCodes.inputMissing, problem: halt.problem };
    case 'changed':
      return {
        exitCode: exitCodes.drift,
        problem: {
          code: 'Drift',
          happened: `${halt.resource} was changed by somebody else meanwhile`,
          try: ['Replay again'],
        },
      };
    case 'failed':
      return { exitCode: exitCodes.refused, problem: halt.problem };
    case 'plan refused':
      return { exitCode: exitCodes.declined };
  }
};

const backendFor = (recording: Recording, { on, cloud }: ReplayOptions): Backend => {
  if (on === 'azure') return { on, ...(cloud && { cloud }) };
  const { backend } = recording.provenance;
  return { on, seed: backend.on === 'simulator' ? backend.seed : 1 };
};

const play = async (file: string, options: ReplayOptions): Promise<Outcome> => {
  const { recording, workflow, values } = await prepareReplay(file, options.bound, options.on);
  const backend = backendFor(recording, options);
  const recorded = runOf(recording, recordedValues(recording));
  const started = new Date();
  const session = startSession({ workflow, cloud: cloudOf(backend) });
  let objected: Verdict | undefined;
  const { end, halt } = await replay(session, {
    answers: values,
    consentsTo: plan => {
      objected = objection(plan, recorded, values, options);
      if (options.planOnly) objected ??= { exitCode: exitCodes.done };
      return objected === undefined;
    },
  });
  const replayed = await recordingOf(session, end, backend, started);
  const differs = halt ? undefined : divergence(recorded, runOf(replayed, values));
  const verdict = objected ?? (halt && verdictOn(halt)) ?? { exitCode: exitCodes.done };
  return {
    file,
    workflow: workflow.id,
    ...(options.planOnly && { planOnly: true }),
    plan: replayed.plan,
    steps: replayed.steps,
    ...verdict,
    ...(differs && { exitCode: exitCodes.diverged, divergence: differs }),
  };
};

export const replayFile = async (file: string, options: ReplayOptions): Promise<Outcome> => {
  try {
    return await play(file, options);
  } catch (error) {
    const code = error instanceof ProblemError ? exitCodes.usage : exitCodes.bug;
    const { problem, exitCode } = error instanceof Failure ? error : new Failure(problemOf(error), code);
    return { file, exitCode, plan: [], steps: [], problem };
  }
};
