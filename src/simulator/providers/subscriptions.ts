/** Tenants, subscriptions and the regions in which a subscription can be used. */
import { subscriptionVersions } from '../api-versions.ts';
import { type Call, ok, type TypeOfResource } from '../call.ts';
import { subscriptionNotFound } from '../front-door-errors.ts';
import { type Region, regions } from '../regions.ts';
import type { Store } from '../store.ts';
import type { Subscription } from '../world.ts';

const describeTenant = ({ id, displayName, domain }: Store['tenant']) => ({
  id: `/tenants/${id}`,
  tenantId: id,
  countryCode: 'DE',
  displayName,
  domains: [domain],
  tenantCategory: 'Home',
  defaultDomain: domain,
  tenantType: 'AAD',
});

const describe = ({ id, displayName }: Subscription, { tenant }: Store) => ({
  id: `/subscriptions/${id}`,
  authorizationSource: 'RoleBased',
  managedByTenants: [],
  subscriptionId: id,
  tenantId: tenant.id,
  displayName,
  state: 'Enabled',
  subscriptionPolicies: {
    locationPlacementId: 'Public_2014-09-01',
    quotaId: 'PayAsYouGo_2014-09-01',
    spendingLimit: 'Off',
  },
});

const describeRegion = ({ name, displayName, ...region }: Region, subscription: string) => ({
  id: `/subscriptions/${subscription}/locations/${name}`,
  name,
  type: 'Region',
  displayName,
  regionalDisplayName: `(${region.geographyGroup}) ${displayName}`,
  metadata: {
    regionType: 'Physical',
    regionCategory: 'Recommended',
    geography: region.geography,
    geographyGroup: region.geographyGroup,
    physicalLocation: region.physicalLocation,
  },
});

const list = ({ store }: Call) => {
  const value = store.subscriptions.map(each => describe(each, store));
  return ok({ value, count: { type: 'Total', value: value.length } });
};

const get = ({ store, params: { subscription = '' } }: Call) => {
  const found = store.subscriptions.find(({ id }) => id === subscription.toLowerCase());
  if (!found) throw subscriptionNotFound(subscription);
  return ok(describe(found, store));
};

export const tenants: TypeOfResource = {
  type: 'tenants',
  versions: subscriptionVersions,
  routes: { 'GET /tenants': ({ store }) => ok({ value: [describeTenant(store.tenant)] }) },
};

export const subscriptions: TypeOfResource = {
  type: 'subscriptions',
  versions: subscriptionVersions,
  routes: {
    'GET /subscriptions': list,
    'GET /subscriptions/{subscription}': get,
    'GET /subscriptions/{subscription}/locations': ({ params: { subscription = '' } }) =>
      ok({ value: regions.map(each => describeRegion(each, subscription)) }),
  },
};
