/** Names in braces, in the paths, keys and values of a lesson file, as the ids that they stand for in its world. */
import { builtInRole } from '../../arm/built-in-roles.ts';
import { isObject, type Json } from '../../model/json.ts';
import { ProblemError } from '../../model/problem.ts';
import { clientIdOf, type Estate, named, principalIdOf } from '../../training/estate.ts';

const subscriptionOf = ({ subscriptions: [first] }: Estate): string => `/subscriptions/${first?.id}`;

const meanings: Readonly<Record<string, (estate: Estate, name: string) => string | undefined>> = {
  subscription: estate => subscriptionOf(estate),
  group: (estate, name) => estate.resourceGroups.find(each => each.name === name)?.id,
  id: (estate, name) => named(estate, name)?.id,
  principal: (estate, name) => {
    const held = named(estate, name);
    return held && principalIdOf(held);
  },
  client: (estate, name) => {
    const held = named(estate, name);
    return held && clientIdOf(held);
  },
  role: (estate, name) => {
    const role = builtInRole(name);
    return role && `${subscriptionOf(estate)}/providers/Microsoft.Authorization/roleDefinitions/${role.id}`;
  },
};

const unknown = (said: string): ProblemError =>
  new ProblemError({
    code: 'UnknownName',
    happened: `The world of the lesson has no ${said}`,
    try: ['Name something that the world has at that point'],
  });

/** @throws ProblemError where the world has nothing of that name */
export const inWorld = (text: string, estate: Estate): string =>
  text.replaceAll(/\{([a-z]+)(?::([^{}]+))?\}/g, (said, kind: string, name = '') => {
    const meaning = meanings[kind]?.(estate, name);
    if (meaning === undefined) throw unknown(said);
    return meaning;
  });

/** The same for a body, its keys too. */
export const bodyInWorld = (json: Json, estate: Estate): Json => {
  if (typeof json === 'string') return inWorld(json, estate);
  if (Array.isArray(json)) return json.map(each => bodyInWorld(each, estate));
  if (!isObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [inWorld(key, estate), bodyInWorld(value, estate)]),
  );
};
