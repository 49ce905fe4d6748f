/** A workflow's machine drawn: as Mermaid to read, as JSON to paste into Stately. */
import { createHash } from 'node:crypto';
import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';
import type { Workflow } from '../model/workflow.ts';
import { chartOf, compile } from './compile.ts';

/** The chart as plain JSON; functions, which say only what is passed along, are left out. */
export const chartJson = (workflow: Workflow): string => JSON.stringify(chartOf(workflow), null, 2);

/** Tells whether a recording was made by the machine that there is now. */
export const chartDigest = (workflow: Workflow): string =>
  createHash('sha256').update(chartJson(workflow)).digest('hex');

const nameOf = ({ id }: AnyStateNode): string => id.replaceAll(/\W/g, '_');

/** An actor's answer and its failure are said without the actor's id; the transient transition has no name. */
const wordFor = (event: string): string => event.replace(/^xstate\.(done|error)\..*$/, '$1');

const guardOf = ({ guard }: AnyTransitionDefinition): string => {
  const name = typeof guard === 'object' && guard && 'type' in guard ? guard.type : guard;
  return typeof name === 'string' ? `[${name}]` : '';
};

const arrows = (node: AnyStateNode): readonly string[] =>
  [...(node.always ?? []), ...[...node.transitions.values()].flat()].flatMap(transition =>
    (transition.target ?? [node]).map((target: AnyStateNode) => {
      const label = [wordFor(transition.eventType), guardOf(transition)].filter(Boolean).join(' ');
      return `${nameOf(node)} --> ${nameOf(target)}${label ? `: ${label}` : ''}`;
    }),
  );

const drawn = (node: AnyStateNode, indent: string): readonly string[] => {
  const children = Object.values(node.states) as AnyStateNode[];
  const head = `${indent}state "${node.key}" as ${nameOf(node)}`;
  if (!children.length) return [head, ...(node.type === 'final' ? [`${indent}${nameOf(node)} --> [*]`] : [])];
  const first = node.initial?.target?.[0];
  return [
    `${head} {`,
    ...(first ? [`${indent}  [*] --> ${nameOf(first)}`] : []),
    ...children.flatMap(child => drawn(child, `${indent}  `)),
    `${indent}}`,
  ];
};

const everyNode = (node: AnyStateNode): readonly AnyStateNode[] => [
  node,
  ...(Object.values(node.states) as AnyStateNode[]).flatMap(everyNode),
];

export const mermaid = (workflow: Workflow): string => {
  const { root } = compile(workflow);
  const states = Object.values(root.states) as AnyStateNode[];
  const first = root.initial?.target?.[0];
  return [
    '---',
    `title: ${workflow.title}`,
    '---',
    'stateDiagram-v2',
    ...(first ? [`  [*] --> ${nameOf(first)}`] : []),
    ...states.flatMap(state => drawn(state, '  ')),
    ...[...new Set(states.flatMap(everyNode).flatMap(arrows))].map(arrow => `  ${arrow}`),
    '',
  ].join('\n');
};
