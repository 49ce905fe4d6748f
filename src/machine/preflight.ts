/** Whether the account may do all that a plan says: told before anything is written, step by step. */
import type { Azure } from '../model/azure.ts';
import { ProblemError } from '../model/problem.ts';
import type { LackingRight, Right } from '../model/right.ts';

/** What one step needs. */
export interface Needed {
  readonly title: string;
  readonly rights: readonly Right[];
}

const isSame = (a: Right, b: Right): boolean => a.action === b.action && a.scope === b.scope;

const advice = ({ role, action, scope }: LackingRight, titles: readonly string[]): string =>
  `Ask for ${role} at ${scope}: it allows ${action}, for “${titles.join('”, “')}”`;

/** @throws ProblemError that names action, scope and the least built-in role for each step */
export const requireRights = async (azure: Azure, steps: readonly Needed[]): Promise<void> => {
  const lacking = await azure.lacking(steps.flatMap(({ rights }) => rights));
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
