/** A recording as an ARM template: JSON, with what a template cannot say told in its metadata. */
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { instructions, parametersOf } from './deployment.ts';
import type { Exporter } from './exporter.ts';
import { nameIn } from './mark.ts';
import { factsOf, type Template, type TemplateResource, templateOf } from './template.ts';

const schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

/** A text that begins like an expression is one unless its bracket is doubled. */
const literal = (text: string): string => (text.startsWith('[') ? `[${text}` : text);

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const expressionFor = (name: string, template: Template): string => {
  const shown = factsOf(template).get(name);
  if (!shown) return `[parameters(${quoted(name)})]`;
  const { resource, apiVersion, path } = shown;
  return `[reference(${quoted(resource)}, ${quoted(apiVersion)}, 'Full').${path.join('.')}]`;
};

const written = (json: Json, template: Template): Json => {
  if (typeof json === 'string') {
    const name = nameIn(json);
    return name === undefined ? literal(json) : expressionFor(name, template);
  }
  if (Array.isArray(json)) return json.map(each => written(each, template));
  return isObject(json) ? writtenObject(json, template) : json;
};

const writtenObject = (object: JsonObject, template: Template): JsonObject =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, written(value, template)]));

const resourceIn = (resource: TemplateResource, template: Template): JsonObject => {
  const { type, apiVersion, name, scope, group, dependsOn, body, comment } = resource;
  const ids = template.resources.filter(({ symbol }) => dependsOn.includes(symbol)).map(({ id }) => id);
  return {
    ...(comment !== undefined && { comments: comment }),
    type,
    apiVersion,
    name: typeof name === 'string' ? literal(name) : `[guid(${name.map(quoted).join(', ')})]`,
    ...(scope !== undefined && { scope: scope.slice(`${group}/providers/`.length) }),
    ...(ids.length && { dependsOn: ids }),
    ...writtenObject(body, template),
  };
};

export const arm: Exporter = async source => {
  const template = await templateOf(source);
  const { recording } = source;
  const secrets = parametersOf(template, recording).map(
    ([name, label]) => [name, { type: 'securestring', metadata: { description: label } }] as const,
  );
  const json = {
    $schema: schema,
    contentVersion: '1.0.0.0',
    metadata: {
      description: recording.workflow.title,
      instructions: instructions(template, `${recording.workflow.id}.json`),
    },
    parameters: Object.fromEntries(secrets),
    resources: template.resources.map(each => resourceIn(each, template)),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
};
