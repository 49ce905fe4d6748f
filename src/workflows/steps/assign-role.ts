/** A role at a scope for one identity; an assignment that exists is used as it is. */
import { sameId } from '../../arm/resource-id.ts';
import { roleAssignmentName } from '../../arm/role-assignment-name.ts';
import { az, powershell, type Variable } from '../../model/command.ts';
import { type Doc, section } from '../../model/document.ts';
import { type Field, fact } from '../../model/field.ts';
import { knownAfterApply } from '../../model/plan.ts';
import { step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { principalId, systemPrincipalId } from '../fields/identity.ts';
import { subscription } from '../fields/place.ts';
import { role, roleId, scope } from '../fields/role.ts';
import { rightToGrant } from '../rights.ts';

/** Before there is a principal there is no name either. */
const nameFor = (scope: string, principalId: string, role: string): string =>
  principalId === knownAfterApply ? knownAfterApply : roleAssignmentName(scope, principalId, role);

const roleAssignment = fact('Role assignment');

/** The principal is a fact of an earlier step: of the identity that was made, or of the machine that was. */
const assign = <const N extends { readonly subscription: Field<string> }>(
  id: string,
  needs: N,
  principal: keyof N,
  doc: Doc,
) => {
  const principalOf = (values: object): string => String((values as Record<keyof N, string>)[principal]);
  /** In a script the principal is a variable, since an earlier command makes it. */
  const saidPrincipal = (values: object): string | Variable =>
    (values as Record<keyof N, string | Variable>)[principal];
  return step({
    id,
    title: 'Grant the identity a role at a scope',
    docs: [doc],
    needs,
    asks: { role, scope },
    gives: { roleAssignment },
    change: {
      resource: v => `${v.role} for ${principalOf(v)}`,
      grants: true,
      read: async (azure, v) => {
        const all = await azure.roleAssignments.list(v.scope);
        const found = all.find(
          each => each.principalId === principalOf(v) && each.role === roleId(v.role) && sameId(each.scope, v.scope),
        );
        return found && { role: v.role, scope: v.scope, principalId: found.principalId };
      },
      desired: v => ({ role: v.role, scope: v.scope, principalId: principalOf(v) }),
      apply: (azure, v) => {
        const name = nameFor(v.scope, principalOf(v), roleId(v.role));
        return azure.roleAssignments.create({
          name,
          role: roleId(v.role),
          scope: v.scope,
          principalId: principalOf(v),
        });
      },
      rights: v => [rightToGrant('write', v.scope)],
      undo: (azure, v) => {
        const name = roleAssignmentName(v.scope, principalOf(v), roleId(v.role));
        return azure.roleAssignments.delete(`${v.scope}/providers/Microsoft.Authorization/roleAssignments/${name}`);
      },
      facts: ({ role, scope }) => ({ roleAssignment: `${role} at ${scope}` }),
      notes: () => ['A token that was issued before keeps its rights for up to 24 hours: a new role may show late'],
    },
    az: v =>
      az`az role assignment create --assignee-object-id ${saidPrincipal(v)} --assignee-principal-type ServicePrincipal --role ${v.role} --scope ${v.scope}`,
    powershell: v =>
      powershell`New-AzRoleAssignment -ObjectId ${saidPrincipal(v)} -ObjectType ServicePrincipal -RoleDefinitionName ${v.role} -Scope ${v.scope}`,
    teaches: {
      why: 'An identity may do nothing until it has a role, and a role holds at a scope and below.',
      remember: [
        'The type of the principal is always said: a new one need not be looked up, so it need not be waited for.',
        'The flags --role and --scope of az vm create work together only, and with a system-assigned identity only.',
      ],
      pitfalls: [
        {
          code: 'AuthorizationFailed',
          because: 'Virtual Machine Contributor may not grant roles.',
          remedy: 'Ask for Role Based Access Control Administrator at the scope.',
        },
        {
          code: 'PrincipalNotFound',
          because: 'The directory did not know the new identity within two minutes.',
          remedy: 'Retry in a few minutes: what was done is kept.',
        },
        {
          code: 'RoleAssignmentUpdateNotPermitted',
          because: 'An assignment with this name exists for another principal, role or scope.',
          remedy: 'Clean up orphaned role assignments, then retry.',
        },
      ],
    },
  });
};

export const grantRoleToSystemAssigned = assign(
  'grant-role-to-system-assigned-identity',
  { subscription, systemPrincipalId },
  'systemPrincipalId',
  section(documents.machineCli, 'Enable system-assigned managed identity during creation of an Azure VM'),
);

export const grantRoleToUserAssigned = assign(
  'grant-role-to-user-assigned-identity',
  { subscription, principalId },
  'principalId',
  section(documents.machineCli, 'Assign a user-assigned managed identity during the creation of an Azure VM'),
);
