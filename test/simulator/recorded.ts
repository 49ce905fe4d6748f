/** Traffic between the Azure CLI and Azure, recorded in 2024 and 2025, sent to the simulator again and laid beside its answers. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { World } from '../../src/simulator/world.ts';
import { asking } from './asking.ts';

const fixtures = fileURLToPath(new URL('../../../shared/fixtures/', import.meta.url));

export const isThere = existsSync(fixtures);

export interface Interaction {
  readonly i: number;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly requestBody: unknown;
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: recorded bodies are whatever Azure answered.
  readonly responseBody: any;
}

export type Body = Interaction['responseBody'];

export const recordingOf = (name: string, renamed: Readonly<Record<string, string>> = {}): readonly Interaction[] => {
  const text = Object.entries(renamed).reduce(
    (all, [from, to]) => all.replaceAll(from, to),
    readFileSync(`${fixtures}${name}.json`, 'utf8'),
  );
  return JSON.parse(text).interactions;
};

export type Named = (id: string, key: string) => string;

/** Recorded ids are pseudonyms: each side names an id by what it is and when it was first seen. */
const naming = () => {
  const names = new Map<string, string>();
  const named: Named = (id, key) => {
    names.set(id, names.get(id) ?? `${key} ${names.size}`);
    return names.get(id) ?? '';
  };
  const idOf = (name: string): string => [...names].find(([, each]) => each === name)?.[0] ?? name;
  return { named, idOf };
};

export type Comparable = (status: number, body: Body, named: Named) => unknown;

/** The values of these keys are ids that differ from recording to recording. */
export const withNamedIds = (value: unknown, named: Named): unknown =>
  JSON.parse(JSON.stringify(value ?? null), (key, each) =>
    /^(principalId|tenantId|clientId)$/.test(key) && typeof each === 'string' ? named(each, key) : each,
  );

/** The Azure CLI polled so seldom, and in that time new principals became known. */
const betweenPolls = 30;

/** Answers what was recorded and what the simulator answers, each made comparable. Writes are waited for. */
export const replay = async (interactions: readonly Interaction[], world: World, comparable: Comparable) => {
  const { ask, finish, root, simulator } = asking({ world });
  const here = <Part>(part: Part): Part =>
    JSON.parse(JSON.stringify(part).replaceAll('/subscriptions/00000000-0000-0000-0000-000000000000', root));
  const [theirs, ours] = [naming(), naming()];
  const [recorded, simulated, ends] = [[] as unknown[], [] as unknown[], [] as Body[]];
  for (const { method, path, query, requestBody, status, responseBody } of here(interactions)) {
    const search = new URLSearchParams(query).toString();
    const body = withNamedIds(requestBody, (id, key) => ours.idOf(theirs.named(id, key)));
    const reply = await ask(method, `${path}?${search}`, body ?? undefined);
    recorded.push(comparable(status, responseBody, theirs.named));
    simulated.push(comparable(reply.status, reply.json ?? '', ours.named));
    if (method === 'GET' || !('azure-asyncoperation' in reply.headers)) continue;
    ends.push((await finish(reply)).last.json);
    simulator.advance(betweenPolls);
  }
  return { recorded, simulated, ends };
};
