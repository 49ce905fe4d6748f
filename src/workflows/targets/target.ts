/** What carries identities. The steps are the same for a virtual machine and a scale set; words and calls differ. */
import { apiVersions } from '../../arm/client-versions.ts';
import type { ResourceType } from '../../arm/resource-id.ts';
import type { Azure, Named } from '../../model/azure.ts';
import type { Command } from '../../model/command.ts';
import type { Doc } from '../../model/document.ts';
import type { Fields } from '../../model/field.ts';
import type { Problem } from '../../model/problem.ts';
import type { IdentityBlock, IdentityRequest } from '../../model/resources.ts';
import type { Capture, Shown } from '../../model/step.ts';

/** The documented acts on an identity block. */
export type Act = 'enable' | 'disable' | 'assign' | 'remove' | 'show';

/** The identities of a target, and what else decides on them. A type, so that it is JSON: it is the state that is planned. */
export type Carrier = {
  readonly identity: IdentityBlock;
  /** Of a scale set. */
  readonly orchestrationMode?: string;
};

/** What stands in the way, for a target that is there. */
export type Guard = (carrier: Carrier, name: string) => Problem | undefined;

export interface Target<N extends Fields> {
  /** `scale set`, as it stands in a sentence. */
  readonly noun: string;
  /** Between the parts of a step's id: `enable-` … `system-assigned-identity`. */
  readonly infix: '' | 'scale-set-';
  /** The fields by which it is found. */
  readonly needs: N;
  readonly at: (values: object) => Named;
  /** Why it cannot have a system-assigned identity. */
  readonly refusesSystemAssigned?: Guard;
  readonly docs: Readonly<Record<Act, readonly [Doc, ...Doc[]]>>;
  readonly read: (azure: Azure, at: Named) => Promise<Carrier | undefined>;
  readonly write: (azure: Azure, at: Named, identity: IdentityRequest) => Promise<void>;
  readonly type: ResourceType;
  /** `az vm` or `az vmss` */
  readonly az: Command;
  /** The Az PowerShell command that shows the identity block. */
  readonly show: (at: Named) => Command;
  /** How a script learns the principal of the system-assigned identity. */
  readonly principal: (at: Named) => Capture;
  /** The Az PowerShell form of every identity change: it replaces the list, so it names all that stay. */
  readonly update: (at: Named, type: string, ids: readonly string[]) => readonly Command[];
}

export const principalShown = (resource: string): Shown => ({
  resource,
  apiVersion: apiVersions.compute,
  path: ['identity', 'principalId'],
});
