/** A world that came from a file, read with suspicion: what is wrong is named before anything starts. */
import { groupKeyOf } from '../group-key.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { World } from '../world.ts';

/** Tells where in the file something is not what it has to be. */
export class BadWorld extends Error {}

type Check = (value: Json | undefined, where: string) => void;

const text: Check = (value, where) => {
  if (typeof value !== 'string' || !value) throw new BadWorld(`${where} is not a text`);
};

const instant: Check = (value, where) => {
  if (Number.isNaN(Date.parse(String(value)))) throw new BadWorld(`${where} is not an instant`);
};

const count: Check = (value, where) => {
  if (!Number.isSafeInteger(value) || Number(value) < 0) throw new BadWorld(`${where} is not a whole number`);
};

const number: Check = (value, where) => {
  if (typeof value !== 'number') throw new BadWorld(`${where} is not a number`);
};

const object =
  (members: Readonly<Record<string, Check>>): Check =>
  (value, where) => {
    if (!isObject(value)) throw new BadWorld(`${where} is not an object`);
    for (const [name, check] of Object.entries(members)) check(value[name], `${where}.${name}`);
  };

const list =
  (check: Check): Check =>
  (value, where) => {
    if (!Array.isArray(value)) throw new BadWorld(`${where} is not a list`);
    for (const [index, each] of value.entries()) check(each, `${where}[${index}]`);
  };

const anything = object({});
const located = { id: text, name: text, type: text, location: text, properties: anything };

const world = object({
  tenant: object({ id: text, displayName: text, domain: text }),
  subscriptions: list(object({ id: text, displayName: text })),
  resourceGroups: list(object(located)),
  resources: list(object(located)),
  operations: list(object({ id: text, is: text, target: text, startedAt: number, endsAt: number, status: text })),
  roleAssignments: list(
    object({ id: text, name: text, properties: object({ scope: text, principalId: text, roleDefinitionId: text }) }),
  ),
  principalsCreated: anything,
  clock: instant,
  idsDrawn: count,
});

const checkHomes = ({ subscriptions, resourceGroups, resources }: World): void => {
  const homes = new Set(subscriptions.map(({ id }) => `/subscriptions/${id.toLowerCase()}`));
  const groups = new Set(resourceGroups.map(({ id }) => groupKeyOf(id)));
  for (const group of groups)
    if (!homes.has(group.split('/resourcegroups/')[0] ?? '')) throw new BadWorld(`${group} is in no subscription`);
  for (const { id } of resources)
    if (!groups.has(groupKeyOf(id))) throw new BadWorld(`${id} is in no resource group of the file`);
};

/** @throws BadWorld */
export const readWorld = (content: string): World => {
  let found: JsonObject;
  try {
    found = JSON.parse(content);
  } catch (error) {
    throw new BadWorld(error instanceof Error ? error.message : 'it is not JSON');
  }
  world(found, 'The world');
  const read = found as unknown as World;
  checkHomes(read);
  return read;
};
