/** Plays a scenario on a simulator of its own: what was asked, and what was answered. */
import { type Simulator, simulate } from '../simulator.ts';
import { world } from '../world.ts';
import type { Ask, Ids, Scenario } from './scenario.ts';

export interface Played {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Of the error that it met. */
  readonly code?: string;
  readonly message?: string;
}

export interface Proof {
  readonly before: readonly Played[];
  readonly shown: Played;
  readonly fix: readonly Played[];
  readonly after: Played;
}

const versions: readonly (readonly [RegExp, string])[] = [
  [/Microsoft\.Authorization\/locks/i, '2020-05-01'],
  [/Microsoft\.Authorization/i, '2022-04-01'],
  [/Microsoft\.ManagedIdentity/i, '2024-11-30'],
  [/Microsoft\.Network/i, '2024-05-01'],
  [/Microsoft\.Compute/i, '2024-11-01'],
  [/resourcegroups|\/providers\//i, '2024-11-01'],
  [/./, '2022-12-01'],
];

const versioned = (path: string): string => {
  if (path.includes('api-version=')) return path;
  const [, version] = versions.find(([pattern]) => pattern.test(path)) ?? [];
  return `${path}?api-version=${version}`;
};

const idsIn = ({ snapshot }: Simulator): Ids => {
  const { subscriptions, resources } = snapshot();
  const root = `/subscriptions/${subscriptions[0]?.id}`;
  const group = (name = 'rg-app'): string => `${root}/resourceGroups/${name}`;
  const of = (type: string) => (name: string) => `${group()}/providers/${type}/${name}`;
  return {
    root,
    group,
    machine: (name = 'web-1') => of('Microsoft.Compute/virtualMachines')(name),
    scaleSet: of('Microsoft.Compute/virtualMachineScaleSets'),
    identity: of('Microsoft.ManagedIdentity/userAssignedIdentities'),
    network: of('Microsoft.Network/virtualNetworks'),
    principal: name => {
      const found = snapshot()
        .resources.concat(resources)
        .find(each => each.name === name)?.properties;
      return found && 'principalId' in found ? String(found.principalId) : '';
    },
  };
};

const send = async (simulator: Simulator, { method, path, body, headers }: Ask) => {
  const answer = await simulator.handle({
    method,
    url: versioned(path),
    headers: { authorization: 'Bearer a.b.c', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { ...answer, json: answer.body ? JSON.parse(answer.body) : {} };
};

/** The cause, where an error only says that there is one. */
// biome-ignore lint/suspicious/noExplicitAny: bodies are whatever Azure answers.
const innermost = (error: any): any => (error?.details?.[0]?.code ? innermost(error.details[0]) : error);

/** An operation is followed to its end, since many errors come only there. */
const playedOn = async (simulator: Simulator, asked: Ask): Promise<Played> => {
  const first = await send(simulator, asked);
  let last = first;
  const operation = first.headers['azure-asyncoperation'] ?? first.headers.location;
  while (operation && (last === first || last.json.status === 'InProgress' || last.status === 202)) {
    simulator.advance(60);
    last = await send(simulator, { method: 'GET', path: operation, ...(asked.headers && { headers: asked.headers }) });
  }
  const error = innermost(first.json.error ?? last.json.error);
  const { method, path } = asked;
  const [shown = ''] = path.split('?');
  return { method, path: shown, status: first.status, ...(error && { code: error.code, message: error.message }) };
};

export const play = async (scenario: Scenario): Promise<Proof> => {
  const { plan = { virtualMachines: ['web-1'] }, options, before, shows, fix, wait, instead = shows } = scenario;
  const simulator = simulate({ seed: 1, world: world(plan), ...options });
  const ids = idsIn(simulator);
  const all = async (asks: readonly Ask[] = []): Promise<readonly Played[]> => {
    const played: Played[] = [];
    for (const each of asks) played.push(await playedOn(simulator, each));
    return played;
  };
  /** What is still going on is what the error is about, so nothing is waited for here. */
  const begun = await Promise.all(
    (before?.(ids) ?? []).map(async each => ({ each, status: (await send(simulator, each)).status })),
  );
  const shown = await playedOn(simulator, shows(ids));
  const fixed = await all(fix?.(ids));
  if (wait !== undefined) simulator.advance(wait);
  return {
    before: begun.map(({ each: { method, path }, status }) => ({ method, path, status })),
    shown,
    fix: fixed,
    after: await playedOn(simulator, instead(ids)),
  };
};
