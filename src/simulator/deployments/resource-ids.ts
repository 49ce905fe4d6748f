/** Resource ids as templates build them: the segments of a type between the segments of a name. */
import { InvalidTemplate } from './invalid-template.ts';

/**
 * `Microsoft.Compute/virtualMachines/providers/roleAssignments` and `vm/Microsoft.Authorization/<guid>` are
 * `…/Microsoft.Compute/virtualMachines/vm/providers/Microsoft.Authorization/roleAssignments/<guid>`.
 * @throws InvalidTemplate where they do not fit
 */
export const idOfType = (root: string, type: string, names: readonly string[]): string => {
  const [namespace = '', ...types] = type.split('/');
  const segments = names.flatMap(name => name.split('/'));
  if (!types.length || types.length !== segments.length)
    throw new InvalidTemplate(
      `The template resource '${names.join('/')}' for type '${type}' has incorrect segment lengths. A nested resource type must have identical number of segments as its resource name. A root resource type must have segment length one greater than its resource name. Please see https://aka.ms/arm-syntax-resources for usage details`,
    );
  const pairs = types.map((each, index) => `${each}/${segments[index]}`);
  return `${root}/providers/${namespace}/${pairs.join('/')}`;
};
