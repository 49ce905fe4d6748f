/** The identity block of a machine as it goes over the wire (Compute 2018-06-01 and later). */
import { namedGuid } from './guid.ts';

export type IdentityType = 'SystemAssigned' | 'UserAssigned' | 'SystemAssigned, UserAssigned';

/** Azure fills a new entry in when the operation ends; until then it is empty. */
export interface Principal {
  readonly principalId?: string;
  readonly clientId?: string;
}

/** Keys in the order in which Azure writes them. `None` is never written: there is no block then. */
export interface IdentityBlock {
  readonly type: IdentityType;
  readonly principalId?: string;
  readonly tenantId?: string;
  readonly userAssignedIdentities?: Readonly<Record<string, Principal>>;
}

/** Azure gives it out at one place alone, so that it can follow from the principal. */
export const systemClientId = (principalId: string): string => namedGuid(`${principalId} client`);
