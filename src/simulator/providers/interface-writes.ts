/** Network interfaces that are made by themselves, before the machine that they are for. */
import { type Answer, type Call, created, ok } from '../call.ts';
import { type Json, type JsonObject, listIn, part } from '../json.ts';
import { providerRefusal } from '../refusal.ts';
import type { NetworkInterface } from '../resource.ts';
import { ipConfigurationOf } from './new-interfaces.ts';
import { newResourceOf, tagsIn } from './request-body.ts';

const type = 'Microsoft.Network/networkInterfaces';

/** Beside what every configuration has: what it is reached by. */
const configured = (call: Call, configuration: Json, id: string): JsonObject => {
  const made = ipConfigurationOf(call, { properties: { ipConfigurations: [configuration] } }, id);
  const { publicIPAddress, loadBalancerBackendAddressPools, loadBalancerInboundNatRules } = part(
    configuration,
    'properties',
  );
  const reached = {
    ...(publicIPAddress !== undefined && { publicIPAddress }),
    ...(loadBalancerBackendAddressPools !== undefined && { loadBalancerBackendAddressPools }),
    ...(loadBalancerInboundNatRules !== undefined && { loadBalancerInboundNatRules }),
  };
  return { ...made, properties: { ...part(made, 'properties'), ...reached } };
};

/** @throws Refusal */
export const putInterface = (call: Call, before: NetworkInterface | undefined): Answer => {
  const { location, body } = newResourceOf(call, before);
  const { subscription, resourceGroup, name = '' } = call.params;
  const id = before?.id ?? `/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/${type}/${name}`;
  const { ipConfigurations, networkSecurityGroup, virtualMachine: _, ...rest } = part(body, 'properties');
  const configurations = listIn(ipConfigurations);
  if (!configurations.length) throw providerRefusal(400, 'InvalidRequestFormat', 'Cannot parse the request.');
  const machine = before?.properties.virtualMachine;
  const networkInterface: NetworkInterface = {
    name: before?.name ?? name,
    id,
    type,
    location,
    ...tagsIn(body),
    properties: {
      enableAcceleratedNetworking: false,
      enableIPForwarding: false,
      dnsSettings: { dnsServers: [], appliedDnsServers: [] },
      ...rest,
      provisioningState: 'Succeeded',
      resourceGuid: before?.properties.resourceGuid ?? call.store.newId(),
      ipConfigurations: configurations.map(each => configured(call, each, id)),
      ...(networkSecurityGroup !== undefined && { networkSecurityGroup }),
      ...(machine !== undefined && { virtualMachine: machine }),
      nicType: 'Standard',
    },
  };
  call.store.put(networkInterface);
  return before ? ok(networkInterface) : created(networkInterface);
};
