/** One run of a workflow: the machine with its effects, and the account of all that was said and done. */
import { type Actor, createActor } from 'xstate';
import type { Call, Cloud } from '../model/azure.ts';
import { askedFields, type Workflow } from '../model/workflow.ts';
import { type Account, type Heard, openAccount } from './account.ts';
import { compile, type WizardMachine } from './compile.ts';
import { type Given, known } from './context.ts';
import type { WizardEvent } from './events.ts';
import { lastWord } from './last-word.ts';
import { type Meanwhile, viewsOf } from './meanwhile.ts';
import { placeInWords, placeOf, type WizardSnapshot } from './place.ts';
import { provided } from './provided.ts';
import type { EndView, View } from './view.ts';
import { viewOf } from './view-of.ts';

export interface Session {
  readonly workflow: Workflow;
  view(): View;
  /** Where it is, in words: `choose-virtual-machine.virtualMachine.choosing`. */
  place(): string;
  /** What words would lack as the answer to what is asked; undefined where the rule does not say it part by part. */
  lacking(words: string): readonly string[] | undefined;
  subscribe(listener: () => void): () => void;
  send(event: WizardEvent): void;
  account(): Account;
  /** Settles when the workflow has ended; rejects only on a defect of ours. */
  readonly ended: Promise<EndView>;
}

export interface SessionOptions extends Given {
  readonly workflow: Workflow;
  readonly cloud: Cloud;
  /** Milliseconds; any origin. */
  readonly clock?: () => number;
  /** Is told of everything at once; what must not be lost is written down here. */
  readonly hears?: (heard: Heard) => void;
}

const endOf = (workflow: Workflow, actor: Actor<WizardMachine>): Promise<EndView> =>
  new Promise((resolve, reject) => {
    actor.subscribe({
      complete: () => {
        const view = viewOf(workflow, actor.getSnapshot() as WizardSnapshot);
        if (view.is === 'end') resolve(view);
      },
      error: reject,
    });
  });

/** An answer as it was settled, whatever words were typed. */
const settled = (event: WizardEvent, { context }: WizardSnapshot): WizardEvent =>
  event.type === 'answer' ? { ...event, value: context.values[event.field] ?? event.value } : event;

/** Where it is, and what a person wants to come of it. */
const standing = (snapshot: WizardSnapshot): string => {
  const { interrupted, toBeUndone } = snapshot.context;
  return JSON.stringify([placeInWords(placeOf(snapshot)), interrupted, toBeUndone]);
};

/** An answer that was objected to leaves the machine where it was, and is forgotten. */
const hadAnEffect = (before: WizardSnapshot, after: WizardSnapshot): boolean =>
  before !== after && standing(before) !== standing(after);

export const startSession = ({
  workflow,
  cloud,
  clock = Date.now,
  hears = () => undefined,
  ...given
}: SessionOptions): Session => {
  const account = openAccount(clock, hears);
  const snapshot = (): WizardSnapshot => actor.getSnapshot() as WizardSnapshot;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const viewAt = viewsOf(workflow);
  let meanwhile: Meanwhile | undefined;
  /** Where it is, and since when: what is said while an effect runs holds only there. */
  let stay = { place: '', since: 0 };
  const move = (to: WizardSnapshot): void => {
    const place = placeInWords(placeOf(to));
    if (place === stay.place) return;
    stay = { place, since: account.now() };
    meanwhile = undefined;
  };
  const hear = (said: Meanwhile): void => {
    meanwhile = { ...(meanwhile?.ran !== undefined && { ran: meanwhile.ran }), ...said };
    tell();
  };
  const watch = {
    sends: account.sends,
    saw: (call: Call): void => {
      account.saw(call, placeOf(snapshot()));
      hear({ heard: lastWord(call) });
    },
    waits: (reason: string): void => hear({ waits: reason }),
  };
  const actor = createActor(compile(workflow, provided(workflow, cloud, watch)), { input: given });
  const ended = endOf(workflow, actor);
  actor.subscribe(next => move(next as WizardSnapshot));
  actor.start();
  return {
    workflow,
    ended,
    view: () => viewAt(snapshot(), meanwhile),
    place: () => placeInWords(placeOf(snapshot())),
    lacking: words =>
      askedFields(workflow)[placeOf(snapshot()).field ?? '']?.rule?.(known(snapshot().context)).lacks?.(words),
    subscribe: listener => {
      const subscription = actor.subscribe({ next: listener, complete: listener });
      listeners.add(listener);
      return () => {
        subscription.unsubscribe();
        listeners.delete(listener);
      };
    },
    send: event => {
      const before = snapshot();
      if (before.status !== 'active') return;
      const at = account.now();
      if (event.type === 'interrupt') meanwhile = { ...meanwhile, ran: at - stay.since };
      actor.send(event);
      const then = snapshot();
      if (hadAnEffect(before, then)) account.says(at, placeInWords(placeOf(before)), settled(event, then));
    },
    account: () => ({
      given: given.drafts ?? {},
      settled: given.settled ?? {},
      ...account.soFar(),
      context: snapshot().context,
    }),
  };
};
