/** The tenants that an account is in. */
import type { Tenant } from '../model/resources.ts';
import { collected, type Wire } from './wire.ts';

export const tenants = async (wire: Wire): Promise<readonly Tenant[]> => {
  const all = await collected(wire.subscriptions().tenants.list(wire.options));
  return all.map(({ tenantId = '', displayName = '', defaultDomain = '' }) => ({
    id: tenantId,
    name: displayName,
    domain: defaultDomain,
  }));
};
