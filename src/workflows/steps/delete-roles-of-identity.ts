/** The roles of an identity taken away before it is deleted: nobody can find them by its name afterwards. */
import { nameOfId } from '../../arm/resource-id.ts';
import { section } from '../../model/document.ts';
import type { NoFields, Values } from '../../model/field.ts';
import { step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { existingIdentity, principalId } from '../fields/identity.ts';
import { subscription } from '../fields/place.ts';
import { rolesOf } from '../identity-users.ts';
import {
  type Assigned,
  azDeleteAssignments,
  powershellDeleteAssignments,
  roleAssignmentRemoval,
} from '../role-assignment-removal.ts';

const needs = { subscription, userAssignedIdentity: existingIdentity, principalId };

export const deleteRolesOfIdentity = step<typeof needs, NoFields, NoFields, Assigned>({
  id: 'delete-roles-of-identity',
  title: 'Delete the role assignments of the identity',
  docs: [section(documents.manageIdentities, 'Delete a user-assigned managed identity')],
  needs,
  asks: {},
  gives: {},
  change: roleAssignmentRemoval(
    (v: Values<typeof needs>) => `roles of ${nameOfId(v.userAssignedIdentity)}`,
    (azure, v) => rolesOf(azure, v.principalId),
    ['Left alone, they would stay as "Identity not found", and count to the limit of the subscription'],
  ),
  az: (_, change) => azDeleteAssignments(change),
  powershell: (_, change) => powershellDeleteAssignments(change),
  teaches: {
    why: 'Deleting an identity does not delete its role assignments.',
    remember: ['An identity made again under the same name is another principal, and has none of them.'],
  },
});
