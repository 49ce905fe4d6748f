/** The resources of a template one by one: loops unrolled, what stands inside another beside it, what has a false condition left out. */
import { type Json, type JsonObject, listIn, part } from '../json.ts';
import { notSimulated } from '../refusal.ts';
import { evaluated, evaluatedObject, referencesIn, textsIn } from './evaluate.ts';
import type { Surroundings } from './functions.ts';
import { InvalidTemplate } from './invalid-template.ts';

/** Azure's own limit. */
const longestLoop = 800;

const isWanted = ({ condition = true }: JsonObject): boolean => condition !== false && condition !== 'false';

/** What waits for a `reference` is evaluated later, when the loop is over. @throws Refusal */
const checkLoop = (resource: JsonObject): void => {
  const both = textsIn(resource).find(text => referencesIn(text).length > 0 && /copyIndex\s*\(/i.test(text));
  if (both) throw notSimulated('copyIndex and reference in one expression');
  if (String(part(resource.copy).mode ?? 'parallel').toLowerCase() !== 'parallel') throw notSimulated('serial loops');
};

/** @throws InvalidTemplate */
const unrolled = (resource: JsonObject, surroundings: Surroundings): readonly JsonObject[] => {
  if (!resource.copy) return [evaluatedObject(resource, surroundings)];
  checkLoop(resource);
  const count = Number(evaluated(part(resource.copy).count ?? null, surroundings));
  if (!Number.isInteger(count) || count < 0 || count > longestLoop)
    throw new InvalidTemplate(`The copy count of a resource has to be a whole number from 0 to ${longestLoop}`);
  return Array.from({ length: count }, (_, index) => evaluatedObject(resource, { ...surroundings, index }));
};

/** Inside a machine an extension is called `extensions` and by its own name alone. */
const below = (parent: JsonObject, child: JsonObject): JsonObject => {
  const type = `${parent.type}/${child.type}`;
  if (String(child.type).includes('.')) throw notSimulated(`a resource of type ${child.type} inside another`);
  return { ...child, type, name: `${parent.name}/${child.name}` };
};

/** @throws InvalidTemplate, or Refusal where the simulator does not model what it asks for */
export const resourcesIn = (said: readonly Json[], surroundings: Surroundings): readonly JsonObject[] =>
  said
    .flatMap(each => unrolled(part(each), surroundings))
    .filter(isWanted)
    .flatMap(({ resources, ...parent }) => [
      parent,
      ...listIn(resources)
        .map(child => below(parent, part(child)))
        .filter(isWanted),
    ]);
