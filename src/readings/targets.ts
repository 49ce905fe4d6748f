/** What has identities, and the workflow for each act on it. */

export interface Target {
  readonly az: 'vm' | 'vmss';
  readonly noun: string;
  /** The field that names it. */
  readonly field: string;
  /** The steps that describe a new one, and choose one that there is. */
  readonly describe: string;
  readonly choose: string;
  readonly create: string;
  readonly createWithRole: string;
  readonly createWithUserAssigned: string;
  readonly enable: string;
  readonly disable: string;
  readonly disableOnly: string;
  readonly assign: string;
  readonly remove: string;
  readonly removeAll: string;
  readonly removeAllKeep: string;
  readonly show: string;
  readonly grant: string;
}

export const virtualMachine: Target = {
  az: 'vm',
  noun: 'virtual machine',
  field: 'virtualMachine',
  describe: 'describe-virtual-machine',
  choose: 'choose-virtual-machine',
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

export const scaleSet: Target = {
  az: 'vmss',
  noun: 'scale set',
  field: 'scaleSet',
  describe: 'describe-scale-set',
  choose: 'choose-scale-set',
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

export const userAssigned = {
  grant: 'grant-role-to-user-assigned-identity',
  create: 'create-user-assigned-identity',
} as const;
