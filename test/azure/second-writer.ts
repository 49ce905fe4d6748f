/** A run with somebody else who gives one identity more to the same machine or scale set, in the midst of it. */
import type { Handler } from '../../src/azure/in-process.ts';
import type { View } from '../../src/machine/view.ts';
import type { PlanItem } from '../../src/model/plan.ts';
import type { Workflow } from '../../src/model/workflow.ts';
import { simulate } from '../../src/simulator/simulator.ts';
import { cloudOn, playOn } from '../play.ts';
import { rehearsalAnswers, rehearsalWorld } from '../rehearsal.ts';
import { identitiesIn, type Left, left } from './left.ts';

type Request = Parameters<Handler>[0];

const subscription = rehearsalWorld.subscriptions[0]?.id;
export const theirs = 'id-c';
const idOf = (name: string, group: string): string =>
  `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`;

/** Whose identities a workflow changes: where it asks for neither, both have the identity that it is about. */
export const carriersOf = (workflow: Workflow): readonly string[] => {
  const { virtualMachine, scaleSet, resourceGroup } = rehearsalAnswers(workflow);
  const asked = workflow.steps.flatMap(({ asks }) => Object.keys(asks));
  const paths = [
    ...(asked.includes('scaleSet') ? [] : [`virtualMachines/${virtualMachine}`]),
    ...(asked.includes('virtualMachine') ? [] : [`virtualMachineScaleSets/${scaleSet}`]),
  ];
  return paths.map(
    path => `/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/Microsoft.Compute/${path}`,
  );
};

interface Block {
  readonly type: string;
  readonly userAssignedIdentities?: Readonly<Record<string, object>>;
}

const typeOf = (systemAssigned: boolean, userAssigned: boolean): string =>
  [...(systemAssigned ? ['SystemAssigned'] : []), ...(userAssigned ? ['UserAssigned'] : [])].join(', ') || 'None';

/** What the other one sends, having seen what is there. */
const acts = {
  adds: ({ type }: Block): Block => ({
    type: typeOf(type.includes('SystemAssigned'), true),
    userAssignedIdentities: { [idOf(theirs, 'rg-shared')]: {} },
  }),
  'takes ours': ({ type, userAssignedIdentities = {} }: Block): object | undefined => {
    const ours = Object.keys(userAssignedIdentities).find(id => id.endsWith('/id-new'));
    if (!ours) return undefined;
    if (Object.keys(userAssignedIdentities).length === 1)
      return { type: typeOf(type.includes('SystemAssigned'), false) };
    return { type, userAssignedIdentities: { [ours]: null } };
  },
};

type Act = keyof typeof acts;

/** @returns whether he has written */
const otherWriter = (handle: Handler, act: Act) => async (path: string, asked: Request) => {
  const url = `https://management.azure.com${path}?api-version=2026-03-01`;
  const { authorization = '' } = asked.headers;
  const found = await handle({ method: 'GET', url, headers: { authorization } });
  if (found.status !== 200) return false;
  const { identity = { type: 'None' } } = JSON.parse(found.body ?? '');
  const wanted = acts[act](identity);
  if (!wanted) return false;
  const headers = { authorization, 'content-type': 'application/json' };
  const { status } = await handle({ method: 'PATCH', url, headers, body: JSON.stringify({ identity: wanted }) });
  return status < 300;
};

export interface Met {
  readonly view: View;
  /** Which of the requests was the last that read such a carrier; after it he may do as he likes. */
  readonly lastLook: number;
  /** Whether an identity block was written by us. */
  readonly writesABlock: boolean;
  readonly left: Left;
  /** Whether the other one has written. */
  readonly wrote: boolean;
  readonly told: readonly string[];
  /** What was confirmed to go, by the names of identities. */
  readonly named: readonly string[];
}

const removals = (items: readonly PlanItem[]): readonly string[] =>
  items.flatMap(({ differences }) =>
    differences.flatMap(({ sign, path, before, after }) => {
      if (sign === '+') return [];
      const gone = identitiesIn(JSON.stringify([path, before]));
      return gone.filter(each => !identitiesIn(JSON.stringify(after)).includes(each));
    }),
  );

/** The other writer acts right after the n-th request. */
export const met = async (workflow: Workflow, nth: number, act: Act = 'adds'): Promise<Met> => {
  const { handle, advance, snapshot } = simulate({ world: rehearsalWorld });
  const interferes = otherWriter(handle, act);
  const carriers = carriersOf(workflow);
  let [requests, lastLook] = [0, 0];
  let [wrote, writesABlock] = [false, false];
  const cloud = cloudOn(async asked => {
    requests += 1;
    const isTime = requests === nth;
    const isOfCarrier = carriers.some(path => asked.url.toLowerCase().includes(`${path.toLowerCase()}?`));
    if (isOfCarrier && asked.method === 'GET') lastLook = requests;
    writesABlock ||= isOfCarrier && asked.method !== 'GET' && /"identity"/.test(asked.body ?? '');
    const answer = await handle(asked);
    if (isTime) for (const path of carriers) wrote = (await interferes(path, asked)) || wrote;
    return answer;
  }, advance);
  const wizard = playOn(workflow, cloud);
  const [told, named]: [string[], string[]] = [[], []];
  let view = await wizard.answers(rehearsalAnswers(workflow));
  for (let turn = 0; turn < 6 && view.is !== 'end' && view.is !== 'question'; turn += 1) {
    const word = view.is === 'failed' ? view.problem.code : view.is;
    // Who is told the same a second time does not try a third time.
    if (view.is === 'failed' && told.at(-1) === word && told.at(-2) === word) break;
    told.push(word);
    if (view.is === 'review') named.push(...removals(view.plan));
    if (view.is === 'changed') named.push(...removals([view.item]));
    const typed = view.is === 'review' ? view.nameToType : undefined;
    // A person takes a minute to read what happened.
    if (view.is === 'failed') advance(60);
    view = await wizard.sends(view.is === 'failed' ? { type: 'retry' } : { type: 'confirm', ...(typed && { typed }) });
  }
  return { view, lastLook, writesABlock, wrote, told, named, left: left(snapshot()) };
};
