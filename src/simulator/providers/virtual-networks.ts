/** Virtual networks and their subnets. */
import { networkVersions } from '../api-versions.ts';
import { type Answer, type Call, created, noContent, ok, type TypeOfResource } from '../call.ts';
import { resourceNotFound } from '../front-door-errors.ts';
import { type Json, listIn, part } from '../json.ts';
import { pageOf } from '../page.ts';
import { providerRefusal } from '../refusal.ts';
import type { Subnet, VirtualNetwork } from '../resource.ts';
import { newResourceOf, patchTags, tagsIn } from './request-body.ts';
import { interfacesIn, subnetAt } from './subnet.ts';

const type = 'Microsoft.Network/virtualNetworks';

const idOf = ({ subscription, resourceGroup, name }: Call['params']): string =>
  `/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/${type}/${name}`;

const find = ({ store, params }: Call): VirtualNetwork | undefined => store.find(type, idOf(params));

const existing = (call: Call): VirtualNetwork => {
  const network = find(call);
  if (!network) throw resourceNotFound(type, call.params.name ?? '', call.params.resourceGroup ?? '');
  return network;
};

const subnetOf = (value: Json, network: string): Subnet => {
  const name = String(part(value).name);
  return {
    name,
    id: `${network}/subnets/${name}`,
    type: 'Microsoft.Network/virtualNetworks/subnets',
    properties: {
      provisioningState: 'Succeeded',
      ...part(value, 'properties'),
      delegations: [],
      privateEndpointNetworkPolicies: 'Disabled',
      privateLinkServiceNetworkPolicies: 'Enabled',
    },
  };
};

const put = (call: Call): Answer => {
  const before = find(call);
  const { location, body } = newResourceOf(call, before);
  const { addressPrefixes } = part(body, 'properties', 'addressSpace');
  if (!Array.isArray(addressPrefixes)) throw providerRefusal(400, 'InvalidRequestFormat', 'Cannot parse the request.');
  const { subnets } = part(body, 'properties');
  const id = before?.id ?? idOf(call.params);
  const network: VirtualNetwork = {
    name: before?.name ?? call.params.name ?? '',
    id,
    type,
    location,
    ...tagsIn(body),
    properties: {
      provisioningState: 'Succeeded',
      addressSpace: { addressPrefixes: addressPrefixes.map(String) },
      subnets: listIn(subnets).map(each => subnetOf(each, id)),
    },
  };
  call.store.put(network);
  return before ? ok(network) : created(network);
};

/** A subnet with a machine in it holds its network. */
const refuseInUse = ({ store, params: { subscription = '' } }: Call, network: VirtualNetwork): void => {
  for (const subnet of network.properties.subnets) {
    const [user] = interfacesIn(store, subscription, subnet);
    if (user)
      throw providerRefusal(
        400,
        'InUseSubnetCannotBeDeleted',
        `Subnet ${subnet.name} is in use by ${user.id} and cannot be deleted. In order to delete the subnet, delete all the resources within the subnet. See aka.ms/deletesubnet.`,
      );
  }
};

const remove = (call: Call): Answer => {
  const network = find(call);
  if (!network) return noContent;
  refuseInUse(call, network);
  call.store.remove(network.id);
  return { status: 200 };
};

const list = (call: Call): Answer => ok(pageOf(call.store.eachIn(type, call.params), call, each => each));

const getSubnet = (call: Call): Answer => {
  const network = existing(call);
  const { subnet = '', name = '', resourceGroup = '' } = call.params;
  const found = subnetAt(call.store, `${network.id}/subnets/${subnet}`);
  if (!found) throw resourceNotFound(`${type}/${name}/subnets`, subnet, resourceGroup);
  return ok(found);
};

const group = '/subscriptions/{subscription}/resourceGroups/{resourceGroup}';
const path = `${group}/providers/${type}/{name}`;

export const virtualNetworks: TypeOfResource = {
  type: 'virtualNetworks',
  versions: networkVersions,
  routes: {
    [`GET /subscriptions/{subscription}/providers/${type}`]: list,
    [`GET ${group}/providers/${type}`]: list,
    [`PUT ${path}`]: put,
    [`GET ${path}`]: call => ok(existing(call)),
    [`PATCH ${path}`]: call => ok(patchTags(call, existing(call))),
    [`DELETE ${path}`]: remove,
  },
};

export const subnets: TypeOfResource = {
  type: 'virtualNetworks/subnets',
  versions: networkVersions,
  routes: {
    [`GET ${path}/subnets`]: call => ok({ value: existing(call).properties.subnets }),
    [`GET ${path}/subnets/{subnet}`]: getSubnet,
  },
};
