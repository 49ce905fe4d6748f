/** A recording as the template of one resource group, before it is written down in a language. */
import { sameId } from '../arm/resource-id.ts';
import type { JsonObject } from '../model/json.ts';
import { snake } from '../model/shell.ts';
import { type Draft, draftOf, type Facts } from './draft.ts';
import type { Source } from './exporter.ts';
import { namesIn } from './mark.ts';
import type { Captured } from './pieces.ts';
import { type Act, actsOf, answersIn } from './requests.ts';

export interface TemplateResource extends Draft {
  /** What others in the template call it. */
  readonly symbol: string;
  /** Symbols. */
  readonly dependsOn: readonly string[];
}

/** A step that a template cannot say, with its commands. */
export interface Beyond {
  readonly title: string;
  readonly commands: readonly string[];
}

export interface Template {
  readonly resources: readonly TemplateResource[];
  readonly first: readonly Beyond[];
  readonly afterwards: readonly Beyond[];
  readonly captured: readonly Captured[];
}

type Answers = (path: string) => JsonObject | undefined;

/** What a fact is read from comes first, and so does whatever a resource names. */
const dependencies = ({ id, body, scope }: Draft, facts: Facts, earlier: readonly TemplateResource[]) => {
  const read = namesIn(body).map(name => facts.get(name)?.resource);
  const said = [id, scope, JSON.stringify(body), ...read].join('\n').toLowerCase();
  return earlier.filter(each => said.includes(each.id.toLowerCase())).map(({ symbol }) => symbol);
};

/** `lab-1VNET` → `lab1VNET`, which nothing else is called. */
const symbolFor = ({ name }: Draft, taken: readonly TemplateResource[]): string => {
  const said = typeof name === 'string' ? name : 'roleAssignment';
  const plain = said.replaceAll(/\W|_/g, '').replace(/^(?=\d|$)/, 'resource');
  const symbols = [plain, ...taken.map((_, i) => `${plain}_${i + 2}`)];
  return symbols.find(each => !taken.some(({ symbol }) => symbol === each)) ?? plain;
};

/** All of a step's requests as resources of one group, or nothing. */
const resourcesOf = (
  { requests }: Act,
  { resources: before }: Template,
  facts: Facts,
  answered: Answers,
): readonly TemplateResource[] | undefined => {
  let resources = before;
  for (const request of requests ?? []) {
    const draft = draftOf(request, answered(request.path), facts);
    if (!draft || !sameId(draft.group, resources[0]?.group ?? draft.group)) return undefined;
    const dependsOn = dependencies(draft, facts, resources);
    resources = [...resources, { ...draft, symbol: symbolFor(draft, resources), dependsOn }];
  }
  return resources;
};

const beyondOf = ({ step, commands }: Act, captured: readonly Captured[]): Beyond => {
  const needed = captured.filter(({ name }) => commands.az.some(each => each.includes(`"$${snake(name)}"`)));
  return { title: step.title, commands: [...needed.map(({ name, az }) => `${snake(name)}=$(${az})`), ...commands.az] };
};

export const factsOf = ({ captured }: Template): Facts => new Map(captured.map(({ name, shown }) => [name, shown]));

/** What comes after something that a template cannot say comes after the template. */
const withAct = (template: Template, act: Act, answered: Answers): Template => {
  const known = { ...template, captured: [...template.captured, ...act.captured] };
  if (!act.item || act.requests?.length === 0) return known;
  const resources = template.afterwards.length
    ? undefined
    : act.requests && resourcesOf(act, known, factsOf(known), answered);
  if (resources) return { ...known, resources };
  const when = known.resources.length ? 'afterwards' : 'first';
  return { ...known, [when]: [...known[when], beyondOf(act, template.captured)] };
};

export const templateOf = async (source: Source): Promise<Template> => {
  const answers = answersIn(source.recording);
  const nothing: Template = { resources: [], first: [], afterwards: [], captured: [] };
  return (await actsOf(source)).reduce((so, act) => withAct(so, act, path => answers(path).at(-1)), nothing);
};
