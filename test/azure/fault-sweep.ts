/** One fault at one request of one workflow: how the run ends, whether it can be gone on with, and what is left. */
import { connect } from '../../src/azure/connect.ts';
import { type Handler, inProcess } from '../../src/azure/in-process.ts';
import { unsigned } from '../../src/azure/ways.ts';
import type { View } from '../../src/machine/view.ts';
import type { Cloud } from '../../src/model/azure.ts';
import type { Workflow } from '../../src/model/workflow.ts';
import type { Misfortune } from '../../src/simulator/faults/fault.ts';
import { simulate } from '../../src/simulator/simulator.ts';
import { type Played, playOn } from '../play.ts';
import { rehearsalAnswers, rehearsalWorld } from '../rehearsal.ts';
import { identitiesIn, type Left, left } from './left.ts';

export const faults = {
  throttled: { kind: 'throttled' },
  'internal error': { kind: 'internal-error' },
  'internal error, the work done': { kind: 'internal-error', worked: true },
  unavailable: { kind: 'unavailable' },
  'gateway timeout': { kind: 'gateway-timeout' },
  'gateway timeout, the work done': { kind: 'gateway-timeout', worked: true },
  'connection reset': { kind: 'connection-reset' },
  'connection reset, the work done': { kind: 'connection-reset', worked: true },
  'failed operation': {
    kind: 'operation-fails',
    code: 'InternalExecutionError',
    message: 'An internal error occurred.',
  },
  preempted: { kind: 'preempted' },
  'no answer in time': 'no answer',
} as const satisfies Record<string, Misfortune | 'no answer'>;

export type FaultName = keyof typeof faults;

/** What is done about a problem: try the step again, or stop and begin again. */
export type Remedy = 'retry' | 'begin again';

export interface Case {
  readonly workflow: Workflow;
  /** Which request is hit, from 1. */
  readonly request: number;
  readonly fault: FaultName;
  readonly remedy: Remedy;
}

export interface Swept {
  readonly how: 'untroubled' | 'after a retry' | 'begun again';
  /** What is wrong with it: nothing, where all is well. */
  readonly wrong: readonly string[];
}

const cloudOn = (handle: Handler): Cloud =>
  connect({
    httpClient: inProcess(handle),
    pollEvery: 1,
    maxRetries: 0,
    pause: async () => undefined,
    ways: [unsigned({ upn: 'you@contoso.com', tid: 'contoso', oid: 'you' })],
  });

/** As Node says it when a request is broken off. */
const noAnswer = (): Error => Object.assign(new Error('The operation was aborted.'), { name: 'AbortError' });

const troubled = ({ request, fault }: Pick<Case, 'request' | 'fault'>) => {
  const misfortune = faults[fault];
  const plan = misfortune === 'no answer' ? [] : [{ match: { nth: request }, ...misfortune }];
  const { handle: untroubledHandle, advance } = simulate({ world: rehearsalWorld, faults: { faults: plan } });
  let count = 0;
  const handle: Handler = async asked => {
    count += 1;
    const answer = await untroubledHandle(asked);
    if (misfortune === 'no answer' && count === request) throw noAnswer();
    return answer;
  };
  return { handle, advance };
};

const answered = (wizard: Played, workflow: Workflow): Promise<View> => wizard.answers(rehearsalAnswers(workflow));

/** What a person says next, where he wants it done. */
const next = async (wizard: Played, workflow: Workflow, view: View): Promise<View | undefined> => {
  if (view.is === 'question') return answered(wizard, workflow);
  if (view.is === 'changed') return wizard.sends({ type: 'confirm' });
  if (view.is !== 'review') return undefined;
  return wizard.sends({ type: 'confirm', ...(view.nameToType !== undefined && { typed: view.nameToType }) });
};

/** Goes on until it ends, fails or cannot go on. */
const led = async (wizard: Played, workflow: Workflow, from: View): Promise<View> => {
  let view = from;
  for (let turn = 0; turn < 20; turn += 1) {
    const after = await next(wizard, workflow, view);
    if (!after || after === view) return view;
    view = after;
  }
  return view;
};

const run = async (workflow: Workflow, handle: Handler) => {
  const wizard = playOn(workflow, cloudOn(handle));
  return { wizard, view: await led(wizard, workflow, await answered(wizard, workflow)) };
};

export interface Reference {
  readonly requests: number;
  readonly before: Left;
  readonly after: Left;
}

/** The same without a fault. */
export const untroubled = async (workflow: Workflow): Promise<Reference> => {
  const { handle } = simulate({ world: rehearsalWorld });
  const before = await left(cloudOn(simulate({ world: rehearsalWorld }).handle));
  let requests = 0;
  await run(workflow, request => {
    requests += 1;
    return handle(request);
  });
  return { requests, before, after: await left(cloudOn(handle)) };
};

const difference = (is: Left, wanted: Left): readonly string[] =>
  [...new Set([...is.keys(), ...wanted.keys()])].flatMap(name =>
    is.get(name) === wanted.get(name) ? [] : [`${name} is ${is.get(name)}, not ${wanted.get(name)}`],
  );

/** What was there before and is meant to be there after must be there all the time. */
const lost = (is: Left, { before, after }: Reference): readonly string[] =>
  [...before].flatMap(([name, had]) =>
    identitiesIn(had)
      .filter(each => identitiesIn(after.get(name)).includes(each) && !identitiesIn(is.get(name)).includes(each))
      .map(each => `${name} has lost ${each}`),
  );

const wellTold = (view: View): readonly string[] => {
  if (view.is !== 'failed') return [`it rests at ${view.is}`];
  const { code, happened, try: hints } = view.problem;
  return code && happened && hints.length && code !== 'UnexpectedError'
    ? []
    : [`badly told: ${JSON.stringify(view.problem)}`];
};

const restsAt = (view: View): readonly string[] => {
  if (view.is === 'end') return [];
  return [`it rests at ${view.is} ${view.is === 'failed' ? `${view.problem.code}: ${view.problem.happened}` : ''}`];
};

/** An account is true where what it calls done is there, and what it calls not written is as it was. */
const truthful = (view: View): readonly string[] =>
  view.is === 'end' && view.outcome === 'completed'
    ? view.results
        .filter(({ state }) => !['done', 'unchanged'].includes(state))
        .map(({ step, state }) => `${step} is ${state}`)
    : [];

export const swept = async (each: Case, reference: Reference): Promise<Swept> => {
  const { workflow, remedy } = each;
  const { handle, advance } = troubled(each);
  const first = await run(workflow, handle);
  if (first.view.is === 'end')
    return {
      how: 'untroubled',
      wrong: [...truthful(first.view), ...difference(await left(cloudOn(handle)), reference.after)],
    };
  const told = [...wellTold(first.view), ...lost(await left(cloudOn(handle)), reference)];
  // A person takes a minute to read what happened.
  advance(60);
  if (remedy === 'retry') {
    const { wizard } = first;
    const view = await led(wizard, workflow, await wizard.sends({ type: 'retry' }));
    const wrong = view.is === 'end' ? truthful(view) : restsAt(view);
    return {
      how: 'after a retry',
      wrong: [...told, ...wrong, ...difference(await left(cloudOn(handle)), reference.after)],
    };
  }
  const stopped = await first.wizard.sends({ type: 'cancel' });
  const again = await run(workflow, handle);
  // What is done already may not be asked for again, and then a guard or an empty list says so.
  const isDone = !difference(await left(cloudOn(handle)), reference.after).length;
  const rests = [...restsAt(stopped), ...(isDone ? [] : restsAt(again.view))];
  return {
    how: 'begun again',
    wrong: [
      ...told,
      ...rests,
      ...lost(await left(cloudOn(handle)), reference),
      ...difference(await left(cloudOn(handle)), reference.after),
    ],
  };
};
