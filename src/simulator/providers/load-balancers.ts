/** Load balancers with their inbound NAT rules: what `az vmss create` makes in front of a scale set. */
import { networkVersions } from '../api-versions.ts';
import { type Answer, type Call, created, ok, type TypeOfResource } from '../call.ts';
import { sameText } from '../filter.ts';
import { resourceNotFound } from '../front-door-errors.ts';
import { type Json, listIn, part } from '../json.ts';
import { existingPlain, plainType, withIds } from './plain-network.ts';
import { bodyOf } from './request-body.ts';

const type = 'Microsoft.Network/loadBalancers';

const collections = [
  'frontendIPConfigurations',
  'backendAddressPools',
  'loadBalancingRules',
  'probes',
  'inboundNatRules',
  'inboundNatPools',
  'outboundRules',
] as const;

export const loadBalancers = plainType({
  type,
  filled: (properties, id) => ({
    ...properties,
    ...Object.fromEntries(collections.map(each => [each, withIds(properties[each], `${id}/${each}`)])),
  }),
});

const isNamed = (rule: Json, { params }: Call): boolean => sameText(String(part(rule).name), params.rule ?? '');

const put = (call: Call): Answer => {
  const balancer = existingPlain(call, type);
  const rules = listIn(balancer.properties.inboundNatRules);
  const [rule = {}] = withIds([{ ...bodyOf(call), name: call.params.rule ?? '' }], `${balancer.id}/inboundNatRules`);
  const others = rules.filter(each => !isNamed(each, call));
  const properties = { ...balancer.properties, inboundNatRules: [...others, rule] };
  call.store.put({ ...balancer, properties });
  return others.length < rules.length ? ok(part(rule)) : created(part(rule));
};

const get = (call: Call): Answer => {
  const { name = '', rule = '', resourceGroup = '' } = call.params;
  const found = listIn(existingPlain(call, type).properties.inboundNatRules).find(each => isNamed(each, call));
  if (!found) throw resourceNotFound(`${type}/${name}/inboundNatRules`, rule, resourceGroup);
  return ok(part(found));
};

const path = `/subscriptions/{subscription}/resourceGroups/{resourceGroup}/providers/${type}/{name}/inboundNatRules`;

export const natRules: TypeOfResource = {
  type: 'loadBalancers/inboundNatRules',
  versions: networkVersions,
  routes: { [`PUT ${path}/{rule}`]: put, [`GET ${path}/{rule}`]: get },
};
