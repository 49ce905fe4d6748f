/** A workflow played against a simulated Azure: what is said, what is planned, what is left. */
import type { HttpClient } from '@azure/core-rest-pipeline';
import { expect } from 'vitest';
import { connect } from '../src/azure/connect.ts';
import { type Handler, inProcess } from '../src/azure/in-process.ts';
import { unsigned } from '../src/azure/ways.ts';
import { until } from '../src/drivers/replay/follow.ts';
import type { Given } from '../src/machine/context.ts';
import type { WizardEvent } from '../src/machine/events.ts';
import { type Session, type SessionOptions, startSession } from '../src/machine/session.ts';
import type { View } from '../src/machine/view.ts';
import type { Azure, Cloud } from '../src/model/azure.ts';
import type { Known } from '../src/model/field.ts';
import type { PlanItem } from '../src/model/plan.ts';
import type { IdentityBlock } from '../src/model/resources.ts';
import { differenceInWords } from '../src/model/wording.ts';
import type { Workflow } from '../src/model/workflow.ts';
import type { Simulator } from '../src/simulator/simulator.ts';

/** No second is waited for: a simulator's own clock is told, where it is given. */
export const cloudOn = (
  handle: Handler,
  advance: (seconds: number) => void = () => undefined,
  between: (http: HttpClient) => HttpClient = http => http,
): Cloud =>
  connect({
    httpClient: between(inProcess(handle)),
    pollEvery: 1,
    pause: async seconds => advance(seconds),
    maxRetries: 0,
    ways: [unsigned({ upn: 'you@contoso.com', tid: 'contoso', oid: 'you' })],
  });

/** Azure itself, signed in: to look at what a workflow has left. */
export const lookAt = async (cloud: Cloud): Promise<Azure> => {
  const nobody = { sends: () => undefined, saw: () => undefined, waits: () => undefined };
  const azure = await cloud({ signal: new AbortController().signal, ...nobody });
  await azure.signIn('simulator');
  return azure;
};

type Shown<Is extends View['is']> = Extract<View, { is: Is }>;

/** A busy view is waited out. */
const settled = async (session: Session): Promise<View> => {
  await until(session, () => session.view().is !== 'busy');
  return session.view();
};

const inWords = (view: View): string =>
  view.is === 'question' && !view.problem ? `the question ${view.field}, and no answer` : JSON.stringify(view, null, 2);

const shows = async <Is extends View['is']>(session: Session, is: Is): Promise<Shown<Is>> => {
  const view = await settled(session);
  if (view.is !== is) throw new Error(`Expected ${is}, but there is ${inWords(view)}`);
  return view as Shown<Is>;
};

/** `~ web-1  identity.type: None → UserAssigned`: an item and its differences on a line each. */
export const planLines = (items: readonly PlanItem[]): readonly string[] =>
  items.flatMap(({ sign, resource, differences }) => [
    `${sign} ${resource}`,
    ...differences.map(each => `    ${each.sign} ${differenceInWords(each)}`),
  ]);

export interface Played {
  readonly session: Session;
  /** Answers each question that comes, by field name, until there is one without an answer or no question. */
  answers(values: Known): Promise<View>;
  /** What the plan has to be: `+ id-new`, `= rg-app` …, in order, without the properties. */
  plans(...items: readonly string[]): Promise<void>;
  confirms(typed?: string): Promise<Shown<'end'>>;
  sends(event: WizardEvent): Promise<View>;
  shows<Is extends View['is']>(is: Is): Promise<Shown<Is>>;
}

export const playOn = (workflow: Workflow, cloud: Cloud, given: Given & Pick<SessionOptions, 'hears'> = {}): Played => {
  const session = startSession({ workflow, cloud, ...given });
  const sends = (event: WizardEvent): Promise<View> => {
    session.send(event);
    return settled(session);
  };
  return {
    session,
    sends,
    shows: is => shows(session, is),
    answers: async values => {
      let view = await settled(session);
      for (;;) {
        const value = view.is === 'question' && !view.problem ? values[view.field] : undefined;
        if (view.is !== 'question' || value === undefined) return view;
        view = await sends({ type: 'answer', field: view.field, value });
      }
    },
    plans: async (...items) => {
      const { plan } = await shows(session, 'review');
      expect(plan.map(({ sign, resource }) => `${sign} ${resource}`)).toEqual(items);
    },
    confirms: async typed => {
      await sends({ type: 'confirm', ...(typed !== undefined && { typed }) });
      return shows(session, 'end');
    },
  };
};

export const play = (workflow: Workflow, simulator: Simulator, given?: Given): Played =>
  playOn(workflow, cloudOn(simulator.handle, simulator.advance), given);

/** The identity block of a machine, in words: `SystemAssigned, UserAssigned [id-a, id-b]`. */
export const inShort = ({ type, userAssignedIdentities }: IdentityBlock): string => {
  const names = Object.keys(userAssignedIdentities).map(id => id.slice(id.lastIndexOf('/') + 1));
  return names.length ? `${type} [${names.join(', ')}]` : type;
};
