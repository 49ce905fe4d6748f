/** A recording as a Bicep file: the resources of the ARM template in their other language. */
import { parseResourceId } from '../arm/resource-id.ts';
import { isObject, type Json } from '../model/json.ts';
import { instructions, parametersOf } from './deployment.ts';
import { type Exporter, text } from './exporter.ts';
import { nameIn } from './mark.ts';
import { factsOf, type Template, type TemplateResource, templateOf } from './template.ts';

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\', "'": "\\'" };

const quoted = (value: string): string =>
  `'${value.replaceAll(/[\n\r\t\\']/g, each => escapes[each] ?? each).replaceAll('${', '\\${')}'`;

const key = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : quoted(name));

/** What is in the template goes by its symbol; what is there already is declared as existing, by the name of the fact. */
const expressionFor = (name: string, template: Template): string => {
  const shown = factsOf(template).get(name);
  if (!shown) return name;
  const inside = template.resources.find(({ id }) => id.toLowerCase() === shown.resource.toLowerCase());
  return `${inside?.symbol ?? `${name}Source`}.${shown.path.join('.')}`;
};

const written = (json: Json, template: Template, indent = ''): string => {
  const deeper = `${indent}  `;
  const block = (open: string, lines: readonly string[], close: string): string =>
    lines.length ? [open, ...lines.map(line => deeper + line), indent + close].join('\n') : open + close;
  if (typeof json === 'string') {
    const name = nameIn(json);
    return name === undefined ? quoted(json) : expressionFor(name, template);
  }
  if (Array.isArray(json))
    return block(
      '[',
      json.map(each => written(each, template, deeper)),
      ']',
    );
  if (!isObject(json)) return JSON.stringify(json);
  const entries = Object.entries(json).map(([name, value]) => `${key(name)}: ${written(value, template, deeper)}`);
  return block('{', entries, '}');
};

const existing = (symbol: string, id: string, apiVersion: string): readonly string[] => {
  const { subscription = '', resourceGroup = '', type = '', name = '' } = parseResourceId(id) ?? {};
  return [
    `resource ${symbol} ${quoted(`${type}@${apiVersion}`)} existing = {`,
    `  name: ${quoted(name)}`,
    `  scope: resourceGroup(${quoted(subscription)}, ${quoted(resourceGroup)})`,
    '}',
  ];
};

/** The facts that are read from what is there already. */
const sources = (template: Template): readonly (readonly string[])[] =>
  [...factsOf(template)]
    .filter(([name]) => expressionFor(name, template).startsWith(`${name}Source.`))
    .map(([name, { resource, apiVersion }]) => existing(`${name}Source`, resource, apiVersion));

const resourceLines = (resource: TemplateResource, template: Template): readonly string[] => {
  const { symbol, type, apiVersion, name, dependsOn, body, comment } = resource;
  const entries = Object.entries(body).map(([each, value]) => `  ${key(each)}: ${written(value, template, '  ')}`);
  // A symbol that is used is waited for.
  const unsaid = dependsOn.filter(each => !entries.some(entry => entry.includes(`: ${each}.`)));
  return [
    ...(comment === undefined ? [] : [`// ${comment}`]),
    `resource ${symbol} ${quoted(`${type}@${apiVersion}`)} = {`,
    `  name: ${typeof name === 'string' ? quoted(name) : `guid(${name.map(quoted).join(', ')})`}`,
    ...(resource.scope === undefined ? [] : [`  scope: ${symbol}Scope`]),
    ...entries,
    ...(unsaid.length ? ['  dependsOn: [', ...unsaid.map(each => `    ${each}`), '  ]'] : []),
    '}',
  ];
};

/** An extension resource is put on what it belongs to, which is named by a symbol. */
const withScope = (resource: TemplateResource, template: Template): readonly (readonly string[])[] => {
  const { scope, symbol } = resource;
  return scope === undefined
    ? [resourceLines(resource, template)]
    : [existing(`${symbol}Scope`, scope, resource.apiVersion), resourceLines(resource, template)];
};

export const bicep: Exporter = async source => {
  const template = await templateOf(source);
  const { id, title } = source.recording.workflow;
  const told = instructions(template, `${id}.bicep`).flatMap(({ says, commands }) => [
    `// ${says}`,
    ...commands.map(command => `//   ${command.replaceAll('\n', '\n//   ')}`),
  ]);
  return text([
    [`// ${title}`, ...told],
    ...parametersOf(template, source.recording).map(([name, label]) => [
      `@description(${quoted(label)})`,
      '@secure()',
      `param ${name} string`,
    ]),
    ...sources(template),
    ...template.resources.flatMap(each => withScope(each, template)),
  ]);
};
