/** How a template is deployed, and what has to be done beside it: what a template cannot say is said in words. */
import { nameOfId } from '../arm/resource-id.ts';
import { az } from '../model/command.ts';
import { inBash } from '../model/shell.ts';
import type { Recording } from '../recordings/format-1.ts';
import { namesIn } from './mark.ts';
import { type Beyond, factsOf, type Template } from './template.ts';

export interface Instruction {
  readonly says: string;
  readonly commands: readonly string[];
}

const told = (when: string, beyond: readonly Beyond[]): readonly Instruction[] =>
  beyond.map(({ title, commands }) => ({ says: `${when}, since a template cannot: ${title}`, commands }));

const deploy = (group: string, file: string): Instruction => ({
  says: 'Deploy it',
  commands: [inBash(az`az deployment group create --resource-group ${nameOfId(group)} --template-file ${file}`)],
});

/** `file` is what the template may be called. */
export const instructions = ({ resources, first, afterwards }: Template, file: string): readonly Instruction[] => {
  const [resource] = resources;
  if (resource) return [...told('First', first), deploy(resource.group, file), ...told('Afterwards', afterwards)];
  if (!first.length) return [{ says: 'Nothing is to be deployed: nothing was changed', commands: [] }];
  return [
    { says: 'Nothing is to be deployed: a template cannot say any of it', commands: [] },
    ...told('Instead', first),
  ];
};

/** What whoever deploys has to give: secrets, and a file. */
export const parametersOf = (template: Template, { parameters }: Recording): readonly (readonly [string, string])[] => {
  const names = new Set(template.resources.flatMap(({ body }) => namesIn(body)));
  return [...names]
    .filter(name => !factsOf(template).has(name))
    .map(name => [name, `${parameters[name]?.label ?? name}${name === 'customData' ? ', in base64' : ''}`]);
};
