/** What Azure has, in the terms of the steps: nouns without an SDK and without HTTP. */
import type { JsonObject } from './json.ts';

export interface Subscription {
  readonly id: string;
  readonly name: string;
}

export interface Tenant {
  readonly id: string;
  readonly name: string;
  /** `contoso.onmicrosoft.com`; empty where the account may not know. */
  readonly domain: string;
}

export interface Region {
  readonly name: string;
  readonly displayName: string;
}

export interface ResourceGroup {
  readonly name: string;
  readonly location: string;
}

export interface UserAssignedIdentity {
  readonly id: string;
  readonly name: string;
  readonly location: string;
  readonly principalId: string;
  readonly clientId: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** The identity block as Azure answers it; ids canonical, `None` where there is no block. A type, so that it is JSON. */
export type IdentityBlock = {
  readonly type: string;
  readonly principalId?: string;
  readonly userAssignedIdentities: Readonly<
    Record<string, { readonly principalId?: string; readonly clientId?: string }>
  >;
};

export interface VirtualMachine {
  readonly id: string;
  readonly name: string;
  readonly location: string;
  readonly size: string;
  /** `publisher:offer:sku:version` */
  readonly image: string;
  readonly operatingSystem: string;
  readonly administrator: string;
  readonly identity: IdentityBlock;
  /** Its last operation has failed: what it is asked for may not be what it is. */
  readonly provisioning?: 'Failed';
}

export interface NewVirtualMachine {
  readonly location: string;
  readonly size: string;
  readonly image: string;
  readonly administrator: string;
  readonly password?: string;
  readonly sshPublicKey?: string;
  readonly subnetId: string;
  readonly identity: IdentityRequest;
}

export interface ScaleSet extends VirtualMachine {
  /** `Uniform` or `Flexible` */
  readonly orchestrationMode: string;
  /** `Manual`, `Automatic` or `Rolling`; empty where Azure names none. */
  readonly upgradePolicy: string;
  readonly instanceCount: number;
}

export interface NewScaleSet extends NewVirtualMachine {
  readonly orchestrationMode: string;
  readonly upgradePolicy: string;
  readonly instanceCount: number;
  /** The text of a cloud-init file. */
  readonly customData?: string;
}

export interface Instance {
  /** `0` in a Uniform set, the machine's name in a Flexible one. */
  readonly id: string;
  readonly latestModelApplied: boolean;
}

export interface RoleAssignment {
  readonly id: string;
  /** The GUID of the role definition. */
  readonly role: string;
  readonly scope: string;
  readonly principalId: string;
  readonly principalType: string;
}

export interface NewRoleAssignment {
  /** A GUID, derived from the rest, so that a second run finds the first. */
  readonly name: string;
  readonly role: string;
  readonly scope: string;
  readonly principalId: string;
}

export interface Extension {
  readonly name: string;
  readonly publisher: string;
  readonly type: string;
  /** As Azure shows them; protected ones it never shows. */
  readonly settings: JsonObject;
}

/** What is sent: `{}` adds or keeps, `null` removes. */
export interface IdentityRequest {
  readonly type: string;
  readonly userAssignedIdentities?: Readonly<Record<string, object | null>>;
}

export type VirtualNetwork = {
  readonly location: string;
  readonly addressPrefix: string;
  readonly subnet: string;
};

export interface MachineSize {
  readonly name: string;
  readonly cores: number;
  /** GiB */
  readonly memory: number;
}

export interface Credential {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
}

export interface Account {
  readonly account: string;
  readonly tenant: string;
}
