/** What a subscription holds, kept in the shape in which the newest api-version writes it. */
import type { Extension } from './extension.ts';
import type { FederatedCredential } from './federated-credential.ts';
import type { IdentityBlock } from './identity-block.ts';
import type { JsonObject } from './json.ts';
import type { Power } from './power.ts';
import type { ScaleSet } from './scale-set.ts';

export type Tags = Readonly<Record<string, string>>;

export interface Tracked<Type extends string, Properties> {
  readonly name: string;
  readonly id: string;
  readonly type: Type;
  readonly location: string;
  readonly tags?: Tags;
  readonly identity?: IdentityBlock;
  readonly zones?: readonly string[];
  readonly properties: Properties;
  /** A small integer in quotes, one more with each write of the model. */
  readonly etag?: string;
}

export interface ResourceGroup {
  readonly id: string;
  readonly name: string;
  readonly type: 'Microsoft.Resources/resourceGroups';
  readonly location: string;
  readonly managedBy?: string;
  readonly tags?: Tags;
  readonly properties: { readonly provisioningState: 'Succeeded' | 'Deleting' };
}

export type UserAssignedIdentity = Tracked<
  'Microsoft.ManagedIdentity/userAssignedIdentities',
  {
    readonly isolationScope: string;
    readonly tenantId: string;
    readonly principalId: string;
    readonly clientId: string;
  }
> & {
  /** Absent where it never had any. */
  readonly federatedCredentials?: readonly FederatedCredential[];
};

export type ProvisioningState = 'Creating' | 'Updating' | 'Deleting' | 'Succeeded' | 'Failed';

export type MachineProperties = {
  readonly hardwareProfile: { readonly vmSize: string };
  readonly provisioningState: ProvisioningState;
  readonly vmId: string;
  readonly storageProfile: JsonObject;
  readonly osProfile: JsonObject;
  readonly networkProfile: { readonly networkInterfaces: readonly NetworkInterfaceReference[] };
  /** The Flexible scale set that the machine belongs to. */
  readonly virtualMachineScaleSet?: { readonly id: string };
  readonly timeCreated: string;
};

export type VirtualMachine = Tracked<'Microsoft.Compute/virtualMachines', MachineProperties> & {
  /** Its extensions; absent where it has none. */
  readonly resources?: readonly Extension[];
  /** Absent where it runs. */
  readonly power?: Power;
};

export type NetworkInterfaceReference = {
  readonly id: string;
  readonly properties?: { readonly primary?: boolean; readonly deleteOption?: 'Delete' | 'Detach' };
};

export type VirtualNetwork = Tracked<
  'Microsoft.Network/virtualNetworks',
  {
    readonly provisioningState: 'Succeeded';
    readonly addressSpace: { readonly addressPrefixes: readonly string[] };
    readonly subnets: readonly Subnet[];
  }
>;

export interface Subnet {
  readonly name: string;
  readonly id: string;
  readonly type: 'Microsoft.Network/virtualNetworks/subnets';
  readonly properties: JsonObject;
}

export type NetworkInterface = Tracked<'Microsoft.Network/networkInterfaces', JsonObject>;

/** What machines and scale sets name, kept as it is sent. */
export type PlainNetworkResource = Tracked<
  'Microsoft.Network/publicIPAddresses' | 'Microsoft.Network/networkSecurityGroups' | 'Microsoft.Network/loadBalancers',
  JsonObject
> & { readonly sku: JsonObject };

/** What is listed and can be a scope, and is not modelled beyond that. */
export type OtherResource = Tracked<'Microsoft.Storage/storageAccounts' | 'Microsoft.KeyVault/vaults', JsonObject>;

export type Resource =
  | OtherResource
  | UserAssignedIdentity
  | VirtualMachine
  | ScaleSet
  | VirtualNetwork
  | NetworkInterface
  | PlainNetworkResource;
export type ResourceType = Resource['type'];
export type ResourceOf<Type extends ResourceType> = Extract<Resource, { readonly type: Type }>;

export const modelledTypes: readonly ResourceType[] = [
  'Microsoft.ManagedIdentity/userAssignedIdentities',
  'Microsoft.Compute/virtualMachines',
  'Microsoft.Compute/virtualMachineScaleSets',
  'Microsoft.Network/virtualNetworks',
  'Microsoft.Network/networkInterfaces',
  'Microsoft.Network/publicIPAddresses',
  'Microsoft.Network/networkSecurityGroups',
  'Microsoft.Network/loadBalancers',
];
