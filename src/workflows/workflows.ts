/** Every workflow there is, in the order in which the menu shows them. */
import type { Workflow } from '../model/workflow.ts';
import { assignIdentity } from './assign-user-assigned-identity.ts';
import { createIdentity } from './create-user-assigned-identity.ts';
import { createMachineWithSystemAssignedIdentity } from './create-virtual-machine-with-system-assigned-identity.ts';
import { createMachineWithUserAssignedIdentity } from './create-virtual-machine-with-user-assigned-identity.ts';
import { disableLastIdentity } from './disable-only-identity.ts';
import { disableIdentity } from './disable-system-assigned-identity.ts';
import { enableIdentity } from './enable-system-assigned-identity.ts';
import { removeAllIdentities } from './remove-all-user-assigned-identities.ts';
import { removeAllKeepSystemAssigned } from './remove-all-user-assigned-identities-keep-system-assigned.ts';
import { removeIdentity } from './remove-user-assigned-identity.ts';
import { showMachineIdentities } from './show-identities.ts';

export const workflows: readonly Workflow[] = [
  assignIdentity,
  enableIdentity,
  createMachineWithUserAssignedIdentity,
  createMachineWithSystemAssignedIdentity,
  createIdentity,
  removeIdentity,
  removeAllIdentities,
  removeAllKeepSystemAssigned,
  disableIdentity,
  disableLastIdentity,
  showMachineIdentities,
];

export const workflowById = (id: string): Workflow | undefined => workflows.find(workflow => workflow.id === id);
