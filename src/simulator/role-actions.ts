/** Whether a role allows an action: its `actions` less its `notActions`, both with `*` for any text, without regard to case. */
import type { BuiltInRole } from '../arm/built-in-roles.ts';

const quoted = (text: string): string => text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');

/** Managed Identity Operator has `userAssignedIdentities/✱/read`, with a star, and may read: between slashes it may be nothing. */
const fits = (pattern: string, action: string): boolean => {
  const expression = quoted(pattern).replaceAll(/\/\*\/|\*/g, star => (star === '*' ? '.*' : '/(?:.*/)?'));
  return new RegExp(`^${expression}$`, 'i').test(action);
};

export const roleAllows = ({ actions, notActions }: BuiltInRole, action: string): boolean =>
  actions.some(pattern => fits(pattern, action)) && !notActions.some(pattern => fits(pattern, action));
