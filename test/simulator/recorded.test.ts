import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { world } from '../../src/simulator/world.ts';
import { asking } from './asking.ts';

/** Traffic between the Azure CLI and Azure, recorded in 2025 (`vm identity assign` and `remove`, step by step). */
const file = fileURLToPath(new URL('../../../shared/fixtures/vm-explicit-msi.json', import.meta.url));
const missing = existsSync(file) ? '' : ': skipped, no recording beside this repository';

interface Interaction {
  readonly i: number;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly requestBody: unknown;
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: recorded bodies are whatever Azure answered.
  readonly responseBody: any;
}

type Named = (id: string, key: string) => string;

/** Recorded ids are pseudonyms: each side names an id by what it is and when it was first seen. */
const naming = (): Named => {
  const names = new Map<string, string>();
  return (id, key) => {
    names.set(id, names.get(id) ?? `${key} ${names.size}`);
    return names.get(id) ?? '';
  };
};

const comparable = (status: number, body: Interaction['responseBody'], named: Named) => ({
  status,
  keys: Object.keys(body),
  properties: Object.keys(body.properties).filter(key => key !== 'instanceView'),
  etag: body.etag,
  state: body.properties.provisioningState,
  identity: JSON.parse(JSON.stringify(body.identity ?? null), (key, value) =>
    /^(principalId|tenantId|clientId)$/.test(key) ? named(value, key) : value,
  ),
});

/** Reads and writes of the machine itself, once it was created. */
const ofMachine = ({ i, path }: Interaction): boolean => i >= 46 && path.endsWith('/virtualMachines/vm1');

const play = async ({ interactions }: { readonly interactions: readonly Interaction[] }) => {
  const { ask, finish, root } = asking({
    world: world({
      resourceGroups: { 'clitest.rg000001': 'westus' },
      userAssignedIdentities: ['id1', 'id2'],
      virtualMachines: { vm1: { identity: { systemAssigned: true, userAssigned: ['id1'] } } },
    }),
  });
  const here = <Part>(part: Part): Part =>
    JSON.parse(JSON.stringify(part).replaceAll('/subscriptions/00000000-0000-0000-0000-000000000000', root));
  const [recordedId, simulatedId] = [naming(), naming()];
  const [recorded, simulated] = [[] as object[], [] as object[]];
  for (const { method, path, requestBody, status, responseBody } of here(interactions.filter(ofMachine))) {
    const reply = await ask(method, path, requestBody ?? undefined);
    recorded.push(comparable(status, responseBody, recordedId));
    simulated.push(comparable(reply.status, reply.json, simulatedId));
    if (method === 'PATCH') await finish(reply);
  }
  return { recorded, simulated };
};

describe(`recorded traffic${missing}`, () => {
  it.skipIf(missing)('of assigning and removing identities is what the simulator answers', async () => {
    const { recorded, simulated } = await play(JSON.parse(readFileSync(file, 'utf8')));
    expect(simulated).toEqual(recorded);
    expect(recorded.length).toBeGreaterThan(15);
  });
});
