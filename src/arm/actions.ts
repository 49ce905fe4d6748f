/** Whether roles allow an action: any one of them has to (built-in-roles, "How Azure determines if a user has access"). */
import { builtInRoles } from './built-in-roles.ts';

export interface Permission {
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
}

/** A star stands for any text, in any case; as a whole part, as in the `assign` action of Managed Identity Operator, it may stand for none. */
const matches = (pattern: string, action: string): boolean => {
  const literal = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  const expression = literal.replaceAll('/*/', '/(.*/)?').replace(/(?<!\.)\*/g, '.*');
  return new RegExp(`^${expression}$`, 'i').test(action);
};

export const allows = ({ actions, notActions }: Permission, action: string): boolean =>
  actions.some(each => matches(each, action)) && !notActions.some(each => matches(each, action));

/** The built-in role that allows an action and reaches the least far. */
export const leastRole = (action: string): string =>
  builtInRoles.find(role => allows(role, action))?.name ?? 'a role that allows it';
