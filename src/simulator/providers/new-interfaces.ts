/** The network interfaces of a new machine: those that it names, and those that it describes, which are made beside it. */
import type { Call } from '../call.ts';
import { type Json, type JsonObject, listIn, part } from '../json.ts';
import { computeRefusal, providerRefusal, type Refusal } from '../refusal.ts';
import type { NetworkInterface, NetworkInterfaceReference } from '../resource.ts';
import { interfacesIn, subnetAt } from './subnet.ts';

const type = 'Microsoft.Network/networkInterfaces';

interface Machine {
  readonly id: string;
  readonly location: string;
}

interface Connection {
  readonly networkInterface: NetworkInterface;
  readonly reference: NetworkInterfaceReference;
}

export interface Network {
  readonly interfaces: readonly NetworkInterface[];
  readonly references: readonly NetworkInterfaceReference[];
}

export const notThere = (wanted: string, user: string): Refusal =>
  providerRefusal(
    400,
    'InvalidResourceReference',
    `Resource ${wanted} referenced by resource ${user} was not found. Please make sure that the referenced resource exists, and that both resources are in the same region.`,
  );

/** Azure keeps the first four addresses of a subnet for itself. */
const address = (prefix: string, taken: number): string => {
  const [a = 0, b = 0, c = 0, d = 0] = (prefix.split('/')[0] ?? '').split('.').map(Number);
  const host = c * 256 + d + 4 + taken;
  return `${a}.${b}.${Math.floor(host / 256)}.${host % 256}`;
};

export const ipConfigurationOf = (call: Call, configuration: Json, id: string): JsonObject => {
  const [first] = listIn(part(configuration, 'properties').ipConfigurations);
  const wanted = String(part(first, 'properties', 'subnet').id ?? '');
  const subnet = subnetAt(call.store, wanted);
  if (!subnet) throw notThere(wanted, id);
  const name = String(part(first).name ?? 'ipconfig1');
  const neighbours = interfacesIn(call.store, call.params.subscription ?? '', subnet);
  return {
    name,
    id: `${id}/ipConfigurations/${name}`,
    type: `${type}/ipConfigurations`,
    properties: {
      provisioningState: 'Succeeded',
      privateIPAddress: address(String(subnet.properties.addressPrefix), neighbours.length),
      privateIPAllocationMethod: 'Dynamic',
      subnet: { id: subnet.id },
      primary: true,
      privateIPAddressVersion: 'IPv4',
    },
  };
};

const made = (call: Call, configuration: Json, machine: Machine): Connection => {
  const name = String(part(configuration).name ?? '');
  const id = machine.id.replace(/Microsoft\.Compute\/virtualMachines\/.*$/, `${type}/${name}`);
  const { primary = true, deleteOption = 'Detach' } = part(configuration, 'properties');
  const properties: JsonObject = {
    provisioningState: 'Succeeded',
    resourceGuid: call.store.newId(),
    ipConfigurations: [ipConfigurationOf(call, configuration, id)],
    enableAcceleratedNetworking: false,
    enableIPForwarding: false,
    primary,
    virtualMachine: { id: machine.id },
    nicType: 'Standard',
  };
  return {
    networkInterface: { name, id, type, location: machine.location, properties },
    reference: {
      id,
      properties: { primary: primary !== false, deleteOption: deleteOption === 'Delete' ? 'Delete' : 'Detach' },
    },
  };
};

const named = (call: Call, reference: Json, machine: Machine): Connection => {
  const id = String(part(reference).id);
  const found = call.store.find(type, id);
  if (!found) throw notThere(id, machine.id);
  const { primary, deleteOption } = part(reference, 'properties');
  const properties = {
    ...(typeof primary === 'boolean' && { primary }),
    ...(deleteOption === 'Delete' && { deleteOption: 'Delete' as const }),
  };
  return {
    networkInterface: { ...found, properties: { ...found.properties, virtualMachine: { id: machine.id } } },
    reference: { id: found.id, ...(Object.keys(properties).length && { properties }) },
  };
};

/** @throws Refusal where an interface or the subnet of one is not there */
export const connect = (call: Call, profile: JsonObject, machine: Machine): Network => {
  const connections = [
    ...listIn(profile.networkInterfaces).map(each => named(call, each, machine)),
    ...listIn(profile.networkInterfaceConfigurations).map(each => made(call, each, machine)),
  ];
  if (!connections.length)
    throw computeRefusal(
      400,
      'InvalidParameter',
      "Required parameter 'networkProfile' is missing (null).",
      'networkProfile',
    );
  return {
    interfaces: connections.map(({ networkInterface }) => networkInterface),
    references: connections.map(({ reference }) => reference),
  };
};
