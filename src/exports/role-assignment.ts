/** A request for a role assignment whose principal is known by its name only: so its own name is not known either. */
import type { Write } from '../model/azure.ts';
import { isObject } from '../model/json.ts';
import { nameIn } from './mark.ts';

interface RoleAssignment {
  readonly scope: string;
  /** The name of the fact. */
  readonly principal: string;
  /** The GUID of the role definition. */
  readonly role: string;
}

const shape = /^(.*)\/providers\/Microsoft\.Authorization\/roleAssignments\/[^/]+$/i;

export const roleAssignmentIn = ({ path, request }: Write): RoleAssignment | undefined => {
  const [, scope] = shape.exec(path) ?? [];
  const { principalId, roleDefinitionId } = isObject(request?.properties) ? request.properties : {};
  const principal = nameIn(String(principalId));
  if (scope === undefined || principal === undefined) return undefined;
  return { scope, principal, role: String(roleDefinitionId).split('/').at(-1) ?? '' };
};
