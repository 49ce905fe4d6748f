/** The workflow for each act on what carries identities, and on an identity itself. */

type Act =
  | 'create'
  | 'createWithRole'
  | 'createWithUserAssigned'
  | 'enable'
  | 'disable'
  | 'disableOnly'
  | 'assign'
  | 'remove'
  | 'removeAll'
  | 'removeAllKeep'
  | 'show'
  | 'grant';

export type ActsOnTarget = Readonly<Record<Act, string>>;

export const machineWorkflows: ActsOnTarget = {
  create: 'create-virtual-machine-with-system-assigned-identity',
  createWithRole: 'create-virtual-machine-with-system-assigned-identity-and-role',
  createWithUserAssigned: 'create-virtual-machine-with-user-assigned-identity',
  enable: 'enable-system-assigned-identity',
  disable: 'disable-system-assigned-identity',
  disableOnly: 'disable-only-identity',
  assign: 'assign-user-assigned-identity',
  remove: 'remove-user-assigned-identity',
  removeAll: 'remove-all-user-assigned-identities',
  removeAllKeep: 'remove-all-user-assigned-identities-keep-system-assigned',
  show: 'show-identities',
  grant: 'grant-role-to-system-assigned-identity',
};

export const scaleSetWorkflows: ActsOnTarget = {
  create: 'create-scale-set-with-system-assigned-identity',
  createWithRole: 'create-scale-set-with-system-assigned-identity-and-role',
  createWithUserAssigned: 'create-scale-set-with-user-assigned-identity',
  enable: 'enable-scale-set-system-assigned-identity',
  disable: 'disable-scale-set-system-assigned-identity',
  disableOnly: 'disable-scale-set-only-identity',
  assign: 'assign-scale-set-user-assigned-identity',
  remove: 'remove-scale-set-user-assigned-identity',
  removeAll: 'remove-all-scale-set-user-assigned-identities',
  removeAllKeep: 'remove-all-scale-set-user-assigned-identities-keep-system-assigned',
  show: 'show-scale-set-identities',
  grant: 'grant-role-to-scale-set-identity',
};

export const identityWorkflows = {
  grant: 'grant-role-to-user-assigned-identity',
  create: 'create-user-assigned-identity',
} as const;
