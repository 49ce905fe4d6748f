/** A role assignment, kept in the shape in which Microsoft.Authorization writes it. */

export interface RoleAssignment {
  readonly properties: {
    readonly roleDefinitionId: string;
    readonly principalId: string;
    readonly principalType: 'ServicePrincipal' | 'User';
    readonly scope: string;
    readonly condition: string | null;
    readonly conditionVersion: string | null;
    readonly createdOn: string;
    readonly updatedOn: string;
    readonly createdBy: string | null;
    readonly updatedBy: string;
    readonly delegatedManagedIdentityResourceId: string | null;
    readonly description: string | null;
  };
  readonly id: string;
  readonly type: 'Microsoft.Authorization/roleAssignments';
  /** A GUID, unique in the tenant. */
  readonly name: string;
}

export const assignmentId = (scope: string, name: string): string =>
  `${scope}/providers/Microsoft.Authorization/roleAssignments/${name}`;

export const roleDefinitionId = (subscription: string, role: string): string =>
  `${subscription && `/subscriptions/${subscription}`}/providers/Microsoft.Authorization/roleDefinitions/${role}`;
