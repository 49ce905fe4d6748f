/** A plan, resource by resource and property by property. */
import type { Plan, PlanItem, Sign } from '../../model/plan.ts';
import { differenceInWords } from '../../model/wording.ts';
import { documentLine } from './document.ts';
import { accent, entry, indented, type Line, line, paragraphs, quiet, type Span, strong, type Tone } from './line.ts';

export type Shell = keyof PlanItem['commands'];

const tones: Readonly<Record<Sign, Tone>> = { '+': 'good', '~': 'change', '-': 'bad', '=': 'quiet' };

export const signed = (sign: Sign, text: string): Span => ({ text: `${sign} ${text}`, tone: tones[sign] });

const commandLines = ({ commands }: PlanItem, shell: Shell): readonly Line[] =>
  commands[shell].map(command => entry(quiet('$ '), accent(command)));

const headOf = ({ sign, resource, title }: PlanItem): Line =>
  entry(signed(sign, ''), strong(resource), quiet(`  ${title}`));

/** What is as it should be needs no command. */
export const itemLines = (item: PlanItem, shell?: Shell): readonly Line[] => {
  if (item.sign === '=') return [headOf(item), ...indented(4, [line(quiet('is as it should be'))])];
  const differences = item.differences.map(each => entry(signed(each.sign, differenceInWords(each))));
  const commands = shell ? commandLines(item, shell) : [];
  const notes = item.notes.map(note => entry(quiet('» '), note));
  return [headOf(item), ...indented(4, [...differences, ...notes, documentLine(item.doc), ...commands])];
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

export const changesNothing = (plan: Plan): boolean => plan.every(({ sign }) => sign === '=');

export const planLines = (plan: Plan, shell?: Shell): readonly Line[] =>
  paragraphs(...plan.map(item => itemLines(item, shell)));
