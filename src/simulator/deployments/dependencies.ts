/** What waits for what in a template: said by `dependsOn`, and meant by `reference`. */
import { sameText } from '../filter.ts';
import type { Json } from '../json.ts';
import type { Dependency, Step } from './deployment.ts';
import { evaluate, referencesIn, textsIn } from './evaluate.ts';
import type { Surroundings } from './functions.ts';
import { InvalidTemplate } from './invalid-template.ts';

type Named = Pick<Step, 'id' | 'type' | 'name' | 'loop'>;

/** By id, by `type/name`, by the end of the id, or by name alone. */
export const stepNamed = <Each extends Named>(steps: readonly Each[], wanted: string): Each | undefined =>
  steps.find(({ id }) => sameText(id, wanted)) ??
  steps.find(({ type, name }) => sameText(`${type}/${name}`, wanted)) ??
  steps.find(({ id }) => id.toLowerCase().endsWith(`/providers/${wanted.toLowerCase()}`)) ??
  steps.find(({ name }) => sameText(name, wanted));

/** @throws InvalidTemplate */
export const saidDependencies = (said: readonly Json[], steps: readonly Named[]): readonly Dependency[] =>
  said.flatMap(each => {
    const found = stepNamed(steps, String(each));
    if (found) return [{ id: found.id }];
    const made = steps.filter(({ loop }) => loop !== undefined && sameText(loop, String(each)));
    if (made.length) return made.map(({ id }) => ({ id }));
    throw new InvalidTemplate(
      `The resource '${String(each)}' is not defined in the template. Please see https://aka.ms/arm-template for usage details`,
    );
  });

/** A resource that is referred to and is not in the template has to be there already. */
export const meantDependencies = (
  body: Json,
  steps: readonly Named[],
  surroundings: Surroundings,
): readonly Dependency[] =>
  textsIn(body)
    .flatMap(referencesIn)
    .flatMap(({ args: [resource, version] }) => {
      const found = resource && stepNamed(steps, String(evaluate(resource, surroundings)));
      if (!found) return [];
      return [{ id: found.id, ...(version && { apiVersion: String(evaluate(version, surroundings)) }) }];
    });

/** Takes away, again and again, what waits for nothing that is left. @throws InvalidTemplate where that ends early */
export const checkNoCircle = (steps: readonly Step[]): void => {
  let left = steps;
  for (;;) {
    const waiting = left.filter(({ dependsOn }) => dependsOn.some(({ id }) => left.some(each => each.id === id)));
    if (!waiting.length) return;
    if (waiting.length === left.length)
      throw new InvalidTemplate(
        `Circular dependency detected on resource: '${left[0]?.id}'. Please see https://aka.ms/arm-template/#resources for usage details`,
      );
    left = waiting;
  }
};
