/** The beginning of a lesson, from what a recording did: what became different is what the lesson checks. */
import { builtInRole } from '../arm/built-in-roles.ts';
import { sameId } from '../arm/resource-id.ts';
import type { Workflow } from '../model/workflow.ts';
import type { Check } from './check.ts';
import type { Estate, Held, HeldRole } from './estate.ts';
import * as estates from './estate.ts';
import { type Lesson, lessonSchemaName } from './lesson.ts';

const nameOf = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

const blockOf = (held: Held): string =>
  JSON.stringify([
    held.identity?.principalId ?? null,
    ...estates
      .entriesOf(held)
      .map(([id]) => id.toLowerCase())
      .sort(),
  ]);

const identitiesCheck = (held: Held): Check => ({
  is: 'identities',
  on: held.name,
  systemAssigned: held.identity?.principalId !== undefined,
  userAssigned: estates.entriesOf(held).map(([id]) => nameOf(id)),
});

const ofCarriers = (before: Estate, after: Estate): readonly Check[] =>
  estates.carriers(after).flatMap(held => {
    const was = before.resources.find(({ id }) => sameId(id, held.id));
    const lost = (was?.resources?.length ?? 0) > (held.resources?.length ?? 0);
    return [
      ...(!was || blockOf(was) !== blockOf(held) ? [identitiesCheck(held)] : []),
      ...(lost ? [{ is: 'no extension' as const, on: held.name }] : []),
    ];
  });

const ofIdentities = (before: Estate, after: Estate): readonly Check[] => {
  const missing = (here: Estate, there: Estate): readonly Held[] =>
    estates.identities(here).filter(({ id }) => !there.resources.some(each => sameId(each.id, id)));
  return [
    ...missing(after, before).map(({ name }) => ({ is: 'there' as const, resource: name })),
    ...missing(before, after).map(({ name }) => ({ is: 'gone' as const, resource: name })),
  ];
};

const roleCheck = (after: Estate, { properties }: HeldRole): Check | undefined => {
  const holder = estates.holderOf(after, properties.principalId);
  const role = builtInRole(properties.roleDefinitionId);
  if (!holder || !role) return undefined;
  const isWhole = /^\/subscriptions\/[^/]+$/i.test(properties.scope);
  return { is: 'role', principal: holder.name, role: role.name, ...(!isWhole && { scope: nameOf(properties.scope) }) };
};

const ofRoles = (before: Estate, after: Estate): readonly Check[] => {
  const fresh = after.roleAssignments.filter(({ id }) => !before.roleAssignments.some(each => each.id === id));
  const cleaned = estates.orphans(before).length > 0 && estates.orphans(after).length === 0;
  return [...fresh.flatMap(each => roleCheck(after, each) ?? []), ...(cleaned ? [{ is: 'no orphans' as const }] : [])];
};

const checksFrom = (before: Estate, after: Estate): readonly Check[] => [
  ...ofIdentities(before, after),
  ...ofCarriers(before, after),
  ...ofRoles(before, after),
];

export interface Recorded {
  readonly workflow: Workflow;
  readonly answers: Readonly<Record<string, string>>;
  readonly before: Estate;
  readonly after: Estate;
}

/** Sound as it stands; its words are for the trainer to write. */
export const skeleton = ({ workflow, answers, before, after }: Recorded): Lesson => {
  const why = workflow.steps.findLast(({ change }) => change)?.teaches.why ?? 'It only looks.';
  return {
    $schema: lessonSchemaName,
    format: 1,
    id: workflow.id,
    kind: 'lesson',
    title: workflow.title,
    goal: [`${workflow.title}: say here what for.`],
    world: 'contoso',
    checks: [...checksFrom(before, after)],
    hints: ['Look at what there is before you change it.', why, `Run “${workflow.title}”.`],
    solution: [{ is: 'run', workflow: workflow.id, answers: { ...answers } }],
  };
};
