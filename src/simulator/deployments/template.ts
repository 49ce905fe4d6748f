/** A template with its parameters, read into the steps of a deployment. */
import { isObject, type Json, type JsonObject, listIn, part } from '../json.ts';
import { notSimulated } from '../refusal.ts';
import { checkNoCircle, meantDependencies, saidDependencies } from './dependencies.ts';
import type { Pending, Step } from './deployment.ts';
import { evaluated, textsIn } from './evaluate.ts';
import { memberOf, type Surroundings } from './functions.ts';
import { InvalidTemplate } from './invalid-template.ts';
import { readParameters } from './parameters.ts';
import { idOfType } from './resource-ids.ts';
import { resourcesIn } from './template-resources.ts';

export interface Reading {
  readonly shown: JsonObject;
  readonly steps: readonly Step[];
  readonly pending: Omit<Pending, 'caller'>;
}

/** The place of a deployment: what its expressions see beside its own parameters and variables. */
export type Place = Omit<Surroundings, 'parameters' | 'variables' | 'reference'>;

const checkModelled = (properties: JsonObject): void => {
  const { mode = 'Incremental', template, templateLink } = properties;
  if (String(mode).toLowerCase() !== 'incremental') throw notSimulated('deployments in complete mode');
  if (templateLink) throw notSimulated('templates that are linked to');
  if (!isObject(template)) throw new InvalidTemplate('The template is missing');
};

/** The members that are the template's own. A provider gets the others. */
const own = ['type', 'name', 'apiVersion', 'dependsOn', 'condition', 'comments', 'scope', 'copy'];

const bodyOf = (resource: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(resource).filter(([key]) => !own.includes(key)));

const rootOf = (scope: Json | undefined, { group }: Place): string => {
  if (typeof scope !== 'string') return group.id;
  return scope.startsWith('/') ? scope : `${group.id}/providers/${scope}`;
};

const text = (resource: JsonObject, key: string): string => {
  const value = resource[key];
  if (typeof value === 'string' && value) return value;
  throw new InvalidTemplate(`The template resource '${resource.name ?? ''}' has no '${key}'`);
};

const stepOf = (resource: JsonObject, place: Place): Step => {
  const [type, name, apiVersion] = [text(resource, 'type'), text(resource, 'name'), text(resource, 'apiVersion')];
  const location = typeof resource.location === 'string' ? resource.location : null;
  const id = idOfType(rootOf(resource.scope, place), type, [name]);
  const { name: loop } = part(resource.copy);
  const made = typeof loop === 'string' ? { loop } : {};
  return { id, type, name, apiVersion, location, ...made, dependsOn: [], status: 'waiting', body: bodyOf(resource) };
};

const refuseTwins = (steps: readonly Step[]): void => {
  const ids = steps.map(({ id }) => id.toLowerCase());
  const twin = steps.find((_, index) => ids.indexOf(ids[index] ?? '') !== index);
  if (twin) throw new InvalidTemplate(`The resource '${twin.id}' is defined multiple times in a template`);
};

/** Those that a text still names: secrets go as soon as they can. */
export const needed = (values: JsonObject, ...users: readonly (Json | undefined)[]): JsonObject => {
  const texts = users.flatMap(textsIn).join('\n').toLowerCase();
  return Object.fromEntries(Object.entries(values).filter(([name]) => texts.includes(`'${name.toLowerCase()}'`)));
};

/** In the order in which they stand: each sees those before it. */
const variablesIn = (said: JsonObject, surroundings: Omit<Surroundings, 'variables'>): JsonObject => {
  const variables: Record<string, Json> = {};
  for (const [name, value] of Object.entries(said)) variables[name] = evaluated(value, { ...surroundings, variables });
  return variables;
};

/** @throws InvalidTemplate, or Refusal where the simulator does not model what it asks for */
export const readTemplate = (properties: JsonObject, place: Place): Reading => {
  checkModelled(properties);
  const template = part(properties, 'template');
  const { shown, values } = readParameters(part(template, 'parameters'), part(properties, 'parameters'), place);
  const variables = variablesIn(part(template, 'variables'), { ...place, parameters: values });
  const surroundings: Surroundings = { ...place, parameters: values, variables };
  const resources = resourcesIn(listIn(template.resources), surroundings);
  const bare = resources.map(each => stepOf(each, place));
  refuseTwins(bare);
  const steps = bare.map((step, index) => {
    const said = saidDependencies(listIn(resources[index]?.dependsOn), bare);
    return { ...step, dependsOn: [...said, ...meantDependencies(step.body ?? {}, bare, surroundings)] };
  });
  checkNoCircle(steps);
  const outputs = part(template, 'outputs');
  for (const [name, output] of Object.entries(outputs)) {
    if (memberOf(part(output), 'value') === undefined) throw new InvalidTemplate(`The output '${name}' has no value`);
    evaluated(output, surroundings);
  }
  const users = [...steps.map(({ body }) => body), outputs];
  const pending = { parameters: needed(values, ...users), variables: needed(variables, ...users), outputs };
  return { shown, steps, pending };
};
