/** Role assignments whose principal is gone: "Identity not found" in the portal. */
import type { Azure } from '../../model/azure.ts';
import { section } from '../../model/document.ts';
import type { NoFields, Values } from '../../model/field.ts';
import type { RoleAssignment } from '../../model/resources.ts';
import { step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { subscription } from '../fields/place.ts';
import {
  type Assigned,
  azDeleteAssignments,
  powershellDeleteAssignments,
  roleAssignmentRemoval,
} from '../role-assignment-removal.ts';

/** The directory says who is there; only service principals are asked for, since people leave in other ways. */
const orphans = async (azure: Azure, subscription: string): Promise<readonly RoleAssignment[]> => {
  const all = await azure.roleAssignments.list(`/subscriptions/${subscription}`);
  const ofServices = all.filter(
    ({ principalType }) => principalType === 'ServicePrincipal' || principalType === 'Unknown',
  );
  const known = await azure.principals([...new Set(ofServices.map(({ principalId }) => principalId))]);
  return ofServices.filter(({ principalId }) => !known.includes(principalId));
};

const needs = { subscription };

export const cleanUpRoleAssignments = step<typeof needs, NoFields, NoFields, Assigned>({
  id: 'clean-up-orphaned-role-assignments',
  title: 'Delete the role assignments of identities that are gone',
  docs: [section(documents.manageIdentities, 'Delete a user-assigned managed identity')],
  needs,
  asks: {},
  gives: {},
  change: roleAssignmentRemoval(
    (_: Values<typeof needs>) => 'orphaned role assignments',
    (azure, v) => orphans(azure, v.subscription),
    ['They count to the limit of 4000 role assignments in a subscription'],
  ),
  az: (_, change) => azDeleteAssignments(change),
  powershell: (_, change) => powershellDeleteAssignments(change),
  teaches: {
    why: 'Deleting an identity leaves its role assignments behind, where they confuse and count to the limit.',
    remember: ['A principal that was just created may not be listed yet: look before you delete.'],
  },
});
