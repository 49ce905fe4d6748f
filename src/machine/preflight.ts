/** Whether the account may do all that a plan says: told before anything is written, step by step. */
import type { Azure } from '../model/azure.ts';
import { ProblemError } from '../model/problem.ts';
import type { LackingRight, ManagedGroup, Right } from '../model/right.ts';

/** What one step needs. */
export interface Needed {
  readonly title: string;
  readonly rights: readonly Right[];
}

const managed = ({ name, by }: ManagedGroup): ProblemError =>
  new ProblemError({
    code: 'ManagedResourceGroup',
    happened: `Nothing was changed: ${name} is kept by ${by}`,
    why: 'What is changed there by hand is changed back, or lost at the next upgrade.',
    try: [
      'Change it through that service, as with az aks update',
      'Run again with --allow-managed-groups, if it must be',
    ],
    source: 'AKS upgrades that dropped identities: aad-pod-identity#633, #681',
  });

/** @throws ProblemError */
const requireOwnGroups = async (azure: Azure, rights: readonly Right[]): Promise<void> => {
  const [first] = await azure.managedGroups(rights.filter(({ action }) => !isLink(action)).map(({ scope }) => scope));
  if (first) throw managed(first);
};

/** What is only linked to is not changed. */
const isLink = (action: string): boolean => /\/(assign|join)\/action$/.test(action);

const isSame = (a: Right, b: Right): boolean => a.action === b.action && a.scope === b.scope;

const advice = ({ role, action, scope }: LackingRight, titles: readonly string[]): string =>
  `Ask for ${role} at ${scope}: it allows ${action}, for “${titles.join('”, “')}”`;

/** @throws ProblemError where a group is not to be changed; or one that names action, scope and the least built-in role for each step */
export const requireRights = async (azure: Azure, steps: readonly Needed[]): Promise<void> => {
  const rights = steps.flatMap(each => each.rights);
  await requireOwnGroups(azure, rights);
  const lacking = await azure.lacking(rights);
  if (!lacking.length) return;
  const titlesOf = (right: Right): readonly string[] =>
    steps.filter(({ rights }) => rights.some(each => isSame(each, right))).map(({ title }) => title);
  throw new ProblemError({
    code: 'PermissionsMissing',
    happened: 'Nothing was changed: this account may not do all that is planned',
    why: `Its roles lack ${lacking.map(({ action }) => action).join(', ')}.`,
    try: [...lacking.map(right => advice(right, titlesOf(right))), 'Sign in with another account'],
    source: 'Permissions of Azure role-based access control',
  });
};
