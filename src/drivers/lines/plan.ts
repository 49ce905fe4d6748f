/** A plan, resource by resource and property by property. */
import type { Write } from '../../model/azure.ts';
import type { Plan, PlanItem, Sign } from '../../model/plan.ts';
import type { Right } from '../../model/right.ts';
import { differenceInWords } from '../../model/wording.ts';
import { identitiesInWords } from './identities.ts';
import { accent, entry, indented, type Line, line, paragraphs, quiet, type Span, strong, type Tone } from './line.ts';

/** The ways in which a plan can be told as commands, in the order in which they are offered. */
export const shells = ['az', 'powershell', 'rest'] as const;
export type Shell = (typeof shells)[number];

const tones: Readonly<Record<Sign, Tone>> = { '+': 'good', '~': 'change', '-': 'bad', '=': 'quiet' };

export const signed = (sign: Sign, text: string): Span => ({ text: `${sign} ${text}`, tone: tones[sign] });

const requestText = ({ method, path, apiVersion, request }: Write): string =>
  [
    `${method} https://management.azure.com${path}?api-version=${apiVersion}`,
    ...(request ? [JSON.stringify(request, null, 2)] : []),
  ].join('\n');

const commandsOf = ({ commands, writes = [] }: PlanItem, shell: Shell): readonly string[] =>
  shell === 'rest' ? writes.map(requestText) : commands[shell];

/** All of a plan as it can be pasted. */
export const planAsText = (plan: Plan, shell: Shell): string =>
  plan
    .filter(({ sign }) => sign !== '=')
    .flatMap(item => commandsOf(item, shell))
    .join(shell === 'rest' ? '\n\n' : '\n');

const requestLines = (text: string): readonly Line[] => {
  const [first = '', ...body] = text.split('\n');
  const depth = (row: string): number => row.length - row.trimStart().length;
  return [entry(accent(first)), ...body.flatMap(row => indented(2 + depth(row), [line(row.trimStart())]))];
};

const commandLines = (item: PlanItem, shell: Shell): readonly Line[] =>
  commandsOf(item, shell).flatMap(command =>
    shell === 'rest' ? requestLines(command) : [entry(quiet('$ '), accent(command))],
  );

const headOf = ({ sign, resource, title }: PlanItem): Line =>
  entry(signed(sign, ''), strong(resource), quiet(`  ${title}`));

/** What is as it should be needs no command. */
export const itemLines = (item: PlanItem, shell?: Shell): readonly Line[] => {
  if (item.sign === '=') return [headOf(item), ...indented(4, [line(quiet('is as it should be'))])];
  const differences = item.differences.map(each => entry(signed(each.sign, differenceInWords(each))));
  const commands = shell ? commandLines(item, shell) : [];
  const notes = item.notes.map(note => entry(quiet('» '), note));
  const inWords = identitiesInWords(item);
  return [headOf(item), ...indented(4, [...differences, ...inWords, ...notes, ...commands])];
};

const words: Readonly<Record<Sign, string>> = {
  '+': 'to create',
  '~': 'to change',
  '-': 'to remove',
  '=': 'as it should be',
};

/** `1 to create, 2 to change` */
export const planInShort = (plan: Plan): string =>
  (['+', '~', '-', '='] as const)
    .map(sign => ({ sign, count: plan.filter(item => item.sign === sign).length }))
    .filter(({ count }) => count)
    .map(({ sign, count }) => `${count} ${words[sign]}`)
    .join(', ');

const rightInWords = ({ action, scope }: Right): string => `${action} on ${scope.slice(scope.lastIndexOf('/') + 1)}`;

/** Each right once, whichever step needs it. */
const rightLines = (plan: Plan): readonly Line[] => {
  const needed = new Set(plan.flatMap(({ rights = [] }) => rights.map(rightInWords)));
  return needed.size ? [entry(quiet('This account needs: '), [...needed].join(', '))] : [];
};

export const changesNothing = (plan: Plan): boolean => plan.every(({ sign }) => sign === '=');

export const planLines = (plan: Plan, shell?: Shell): readonly Line[] =>
  paragraphs(...plan.map(item => itemLines(item, shell)), rightLines(plan));
