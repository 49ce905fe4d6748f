/** A scale set: the model that its machines are made by, and beside it what Azure does not show, how far each has taken it over. */
import type { IdentityBlock } from './identity-block.ts';
import type { Json, JsonObject } from './json.ts';
import type { Power } from './power.ts';
import type { ProvisioningState, Tracked } from './resource.ts';

export interface Sku {
  readonly name: string;
  readonly tier: string;
  readonly capacity: number;
}

export type OrchestrationMode = 'Uniform' | 'Flexible';
export type UpgradeMode = 'Manual' | 'Automatic' | 'Rolling';

export type ScaleSetProperties = {
  readonly singlePlacementGroup: boolean;
  readonly orchestrationMode: OrchestrationMode;
  readonly upgradePolicy: JsonObject & { readonly mode: UpgradeMode };
  /** A Flexible set may do without. */
  readonly virtualMachineProfile?: JsonObject;
  readonly provisioningState: ProvisioningState;
  readonly uniqueId: string;
  readonly platformFaultDomainCount: number;
  readonly timeCreated: string;
};

export type ScaleSet = Tracked<'Microsoft.Compute/virtualMachineScaleSets', ScaleSetProperties> & {
  readonly sku: Sku;
  readonly fleet: Fleet;
};

/** The machines of a Uniform set. Those of a Flexible one are machines of the group. */
export interface Fleet {
  /** Counts the changes that machines have to take over. */
  readonly model: number;
  /** How many there ever were: the number of one that is gone is not given again. */
  readonly made: number;
  readonly instances: readonly Instance[];
}

export interface Instance {
  readonly instanceId: string;
  readonly vmId: string;
  readonly timeCreated: string;
  /** The model that it has taken over last, and what that said. */
  readonly model: number;
  readonly applied: Applied;
  /** Absent where it runs. */
  readonly power?: Power;
}

export interface Applied {
  readonly size: string;
  readonly identity?: IdentityBlock;
  readonly extensions: readonly Json[];
}

export const isFlexible = ({ properties }: ScaleSet): boolean => properties.orchestrationMode === 'Flexible';
