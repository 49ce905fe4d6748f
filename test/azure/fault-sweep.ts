/** One fault at one request of one workflow: how the run ends, whether it can be gone on with, and what is left. */
import { isAllDone, settledIn } from '../../src/commands/undo/done-in.ts';
import type { View } from '../../src/machine/view.ts';
import type { Azure } from '../../src/model/azure.ts';
import type { Known } from '../../src/model/field.ts';
import { unmet } from '../../src/model/plan.ts';
import type { Workflow } from '../../src/model/workflow.ts';
import { compose } from '../../src/recordings/compose.ts';
import { recordedValues } from '../../src/recordings/played-back.ts';
import { lookAt } from '../play.ts';
import { rehearsalAnswers } from '../rehearsal.ts';
import { cloudOn, type Held, held, led, type Retries, takenUp } from './held.ts';
import { identitiesIn, type Left } from './left.ts';
import { type FaultName, type Troubled, troubled } from './troubled.ts';

/** What is done about a problem: the step again; the same in another process, from the journal; or stop, and resume the recording. */
export const remedies = ['retry', 'resume', 'stop and resume'] as const;
export type Remedy = (typeof remedies)[number];

export interface Case {
  readonly workflow: Workflow;
  /** Which request is hit, from 1. */
  readonly request: number;
  readonly fault: FaultName;
  readonly remedy: Remedy;
  readonly retries: Retries;
}

export interface Swept {
  readonly how:
    | 'untroubled'
    | 'retried'
    | 'resumed'
    | 'stopped and resumed'
    | 'stopped, and all was done'
    | 'begun again'
    | 'broken';
  /** What is wrong with it: nothing, where all is well. */
  readonly wrong: readonly string[];
}

export interface Reference {
  readonly requests: number;
  /** Numbers of those that wrote. */
  readonly writtenAt: readonly number[];
  readonly before: Left;
  readonly after: Left;
}

/** The same without a fault. */
export const untroubled = async (workflow: Workflow, path: string): Promise<Reference> => {
  const azure = troubled();
  const { close } = await held(workflow, cloudOn(azure), path);
  close();
  return { requests: azure.requests(), writtenAt: azure.writtenAt, before: troubled().left(), after: azure.left() };
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

const restsAt = (view: View): string =>
  `rests at ${view.is} ${view.is === 'failed' ? `${view.problem.code}: ${view.problem.happened}` : ''}`;

const wellTold = (view: View): readonly string[] => {
  if (view.is !== 'failed') return [restsAt(view)];
  const { code, happened, try: hints } = view.problem;
  const isWell = code && happened && hints.length && code !== 'UnexpectedError';
  return isWell ? [] : [`badly told: ${JSON.stringify(view.problem)}`];
};

/** What is called done is as it was wanted, and what is called not written is as it was. */
const untruths = async ({ wizard, view }: Held, azure: Azure): Promise<readonly string[]> => {
  if (view.is !== 'end') return [restsAt(view)];
  const { context } = wizard.session.account();
  const values: Known = { ...context.values, ...context.facts };
  const wrong: string[] = [];
  for (const { step, state } of view.results) {
    const item = context.plan.find(each => each.step === step);
    const change = wizard.session.workflow.steps.find(({ id }) => id === step)?.change;
    const wanted = state === 'not written' ? item?.before : item?.after;
    const isOver = view.outcome === 'completed' && !['done', 'unchanged'].includes(state);
    if (isOver) wrong.push(`${step} is ${state}, but all is called completed`);
    if (!change || state === 'unknown' || state === 'partly written') continue;
    const other = unmet(await change.read(azure, values), wanted);
    if (other.length) wrong.push(`${step} is called ${state}, but ${JSON.stringify(other)}`);
  }
  return wrong;
};

const untruthsOn = async (it: Held, azure: Troubled): Promise<readonly string[]> =>
  untruths(it, await lookAt(cloudOn(azure)));

/** What Azure has failed to make is deleted, as the problem says, and made anew. */
const mended = async (it: Held, workflow: Workflow, azure: Troubled): Promise<Held> => {
  if (it.view.is !== 'failed' || it.view.problem.code !== 'ProvisioningFailed') return it;
  const port = await lookAt(cloudOn(azure));
  const { virtualMachine, scaleSet, resourceGroup = '' } = rehearsalAnswers(workflow);
  const { subscription = '' } = it.wizard.session.account().context.values;
  const at = { subscription, resourceGroup };
  if (workflow.id.includes('scale-set')) await port.scaleSets.delete({ ...at, name: scaleSet ?? '' });
  else await port.virtualMachines.delete({ ...at, name: virtualMachine ?? '' });
  return { ...it, view: await led(it.wizard, workflow, await it.wizard.sends({ type: 'retry' })) };
};

const retried = async (it: Held, workflow: Workflow, azure: Troubled): Promise<Held> => {
  const view = await led(it.wizard, workflow, await it.wizard.sends({ type: 'retry' }));
  return mended({ ...it, view }, workflow, azure);
};

/** A session that was killed at its very end comes to the same end again, and writes nothing for it. */
const endsAgain = async (azure: Troubled, workflow: Workflow, path: string): Promise<readonly string[]> => {
  const before = azure.writes.length;
  const again = await takenUp(workflow, azure, path);
  const view = await led(again.wizard, workflow, again.view);
  again.close();
  const twice = azure.writes.slice(before).map(write => `once more: ${write}`);
  return view.is === 'end' && view.outcome === 'completed'
    ? twice
    : [`taken up at its end it ${restsAt(view)}`, ...twice];
};

/** Goes on as a person would, until it is done. */
const goneOn = async (first: Held, each: Case, azure: Troubled, path: string): Promise<Swept> => {
  const { workflow, remedy } = each;
  switch (remedy) {
    case 'retry': {
      const it = await retried(first, workflow, azure);
      return { how: 'retried', wrong: [...(await untruthsOn(it, azure)), ...(await endsAgain(azure, workflow, path))] };
    }
    case 'resume': {
      const taken = await takenUp(workflow, azure, path);
      const it =
        taken.view.is === 'failed'
          ? await retried(taken, workflow, azure)
          : { ...taken, view: await led(taken.wizard, workflow, taken.view) };
      it.close();
      return { how: 'resumed', wrong: await untruthsOn(it, azure) };
    }
    case 'stop and resume': {
      const { wizard, view } = first;
      const end = await wizard.sends({ type: view.is === 'failed' && view.can.includes('stop') ? 'stop' : 'cancel' });
      const told = await untruthsOn({ ...first, view: end }, azure);
      if (end.is !== 'end') return { how: 'begun again', wrong: told };
      const provenance = {
        version: '0',
        machine: 'm',
        backend: { on: 'simulator', seed: 1 },
        started: '',
        ended: '',
      } as const;
      const recording = compose(workflow, wizard.session.account(), end, provenance);
      const isStopped = end.outcome === 'stopped';
      if (isStopped && isAllDone(recording)) return { how: 'stopped, and all was done', wrong: told };
      const drafts = isStopped ? { ...recordedValues(recording), ...secretsOf(workflow) } : {};
      const settled = isStopped ? settledIn(recording, workflow) : {};
      const begun = await held(workflow, cloudOn(azure), path, { drafts, settled });
      const again = await mended(begun, workflow, azure);
      again.close();
      const how = isStopped ? 'stopped and resumed' : 'begun again';
      // What was done before it was stopped may not be asked for again: then a guard says what is there.
      const isRefused = again.view.is === 'failed' && again.view.problem.instead !== undefined;
      return { how, wrong: [...told, ...(isRefused ? [] : await untruthsOn(again, azure))] };
    }
  }
};

const secretsOf = (workflow: Workflow): Known => {
  const { adminPassword = '' } = rehearsalAnswers(workflow);
  return { adminPassword };
};

const followed = async (each: Case, reference: Reference, path: string): Promise<Swept> => {
  const azure = troubled(each.fault, each.request);
  const first = await held(each.workflow, cloudOn(azure, each.retries), path);
  try {
    const atRest = lost(azure.left(), reference);
    if (first.view.is === 'end')
      return {
        how: 'untroubled',
        wrong: [...atRest, ...(await untruthsOn(first, azure)), ...difference(azure.left(), reference.after)],
      };
    const told = [...wellTold(first.view), ...atRest];
    // A person takes a minute to read what happened.
    azure.advance(60);
    const { how, wrong } = await goneOn(first, each, azure, path);
    const end = azure.left();
    return { how, wrong: [...told, ...wrong, ...lost(end, reference), ...difference(end, reference.after)] };
  } finally {
    first.close();
  }
};

/** Milliseconds after which nobody believes any more that it comes to an end. */
const longest = 60_000;

export const swept = (each: Case, reference: Reference, path: string): Promise<Swept> => {
  let timer: NodeJS.Timeout | undefined;
  const hangs = new Promise<Swept>(resolve => {
    timer = setTimeout(resolve, longest, { how: 'broken', wrong: ['it hangs'] });
  });
  const broken = (error: Error): Swept => ({ how: 'broken', wrong: [error.message] });
  return Promise.race([followed(each, reference, path).catch(broken), hangs]).finally(() => clearTimeout(timer));
};
