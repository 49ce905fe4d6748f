/** Every workflow there is, in the order in which the menu shows them. */
import type { Workflow } from '../model/workflow.ts';
import { addExtension } from './add-identity-extension.ts';
import { assignScaleSet } from './assign-scale-set-user-assigned-identity.ts';
import { assignIdentity } from './assign-user-assigned-identity.ts';
import { cleanUpRoles } from './clean-up-orphaned-role-assignments.ts';
import { createScaleSetWithSystemAssigned } from './create-scale-set-with-system-assigned-identity.ts';
import { createScaleSetWithRole } from './create-scale-set-with-system-assigned-identity-and-role.ts';
import { createScaleSetWithUserAssigned } from './create-scale-set-with-user-assigned-identity.ts';
import { createIdentity } from './create-user-assigned-identity.ts';
import { createMachineWithSystemAssignedIdentity } from './create-virtual-machine-with-system-assigned-identity.ts';
import { createMachineWithRole } from './create-virtual-machine-with-system-assigned-identity-and-role.ts';
import { createMachineWithUserAssignedIdentity } from './create-virtual-machine-with-user-assigned-identity.ts';
import { deleteIdentity } from './delete-user-assigned-identity.ts';
import { disableOnlyOne } from './disable-only-identity.ts';
import { disableScaleSetOnly } from './disable-scale-set-only-identity.ts';
import { disableScaleSet } from './disable-scale-set-system-assigned-identity.ts';
import { disableIdentity } from './disable-system-assigned-identity.ts';
import { enableScaleSet } from './enable-scale-set-system-assigned-identity.ts';
import { enableIdentity } from './enable-system-assigned-identity.ts';
import { findSystemAssigned } from './find-system-assigned-identities.ts';
import { grantToScaleSet } from './grant-role-to-scale-set-identity.ts';
import { grantToMachine } from './grant-role-to-system-assigned-identity.ts';
import { grantToIdentity } from './grant-role-to-user-assigned-identity.ts';
import { listIdentities } from './list-user-assigned-identities.ts';
import { removeAllFromScaleSet } from './remove-all-scale-set-user-assigned-identities.ts';
import { removeAllFromScaleSetButSystemAssigned } from './remove-all-scale-set-user-assigned-identities-keep-system-assigned.ts';
import { removeAllIdentities } from './remove-all-user-assigned-identities.ts';
import { removeAllKeepSystemAssigned } from './remove-all-user-assigned-identities-keep-system-assigned.ts';
import { removeExtension } from './remove-identity-extension.ts';
import { removeFromScaleSet } from './remove-scale-set-user-assigned-identity.ts';
import { removeIdentity } from './remove-user-assigned-identity.ts';
import { showMachineIdentities } from './show-identities.ts';
import { showScaleSet } from './show-scale-set-identities.ts';
import { showIdentity } from './show-user-assigned-identity.ts';
import { bringInstancesUpToDate } from './update-scale-set-instances.ts';
import { tagIdentity } from './update-user-assigned-identity.ts';
import { verifyMachineToken } from './verify-token.ts';

export const workflows: readonly Workflow[] = [
  assignIdentity,
  enableIdentity,
  createMachineWithUserAssignedIdentity,
  createMachineWithSystemAssignedIdentity,
  createMachineWithRole,
  createIdentity,
  removeIdentity,
  removeAllIdentities,
  removeAllKeepSystemAssigned,
  disableIdentity,
  disableOnlyOne,
  showMachineIdentities,
  assignScaleSet,
  enableScaleSet,
  createScaleSetWithUserAssigned,
  createScaleSetWithSystemAssigned,
  createScaleSetWithRole,
  removeFromScaleSet,
  removeAllFromScaleSet,
  removeAllFromScaleSetButSystemAssigned,
  disableScaleSet,
  disableScaleSetOnly,
  bringInstancesUpToDate,
  showScaleSet,
  grantToIdentity,
  grantToMachine,
  grantToScaleSet,
  listIdentities,
  showIdentity,
  tagIdentity,
  deleteIdentity,
  findSystemAssigned,
  cleanUpRoles,
  verifyMachineToken,
  removeExtension,
  addExtension,
];

export const workflowById = (id: string): Workflow | undefined => workflows.find(workflow => workflow.id === id);
