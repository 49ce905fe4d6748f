/** Network interfaces: listed, shown, removed, and made by a machine whose network profile describes them. */
import { networkVersions } from '../api-versions.ts';
import { type Answer, type Call, noContent, ok, type TypeOfResource } from '../call.ts';
import { resourceNotFound } from '../front-door-errors.ts';
import type { Json, JsonObject } from '../json.ts';
import { part } from '../machine-model.ts';
import { provider, type Refusal } from '../refusal.ts';
import type { NetworkInterface, NetworkInterfaceReference } from '../resource.ts';
import { subnetAt } from './virtual-networks.ts';

const type = 'Microsoft.Network/networkInterfaces';

interface Owner {
  readonly id: string;
  readonly location: string;
}

const listIn = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

const notReferable = (reference: string, owner: string): Refusal =>
  provider(
    400,
    'InvalidResourceReference',
    `Resource ${reference} referenced by resource ${owner} was not found. Please make sure that the referenced resource exists, and that both resources are in the same region.`,
  );

const interfaceIn = ({ params }: Call, name: string): string =>
  `/subscriptions/${params.subscription}/resourceGroups/${params.resourceGroup}/providers/${type}/${name}`;

/** Azure keeps the first four addresses of a subnet for itself. */
const nextAddress = (prefix: string, taken: number): string => {
  const [a, b, c, d] = (prefix.split('/')[0] ?? '').split('.').map(Number);
  return `${a}.${b}.${c}.${Number(d) + 4 + taken}`;
};

const configured = (call: Call, configuration: Json, owner: Owner): NetworkInterface => {
  const { name } = part(configuration);
  const id = interfaceIn(call, String(name));
  const [first] = listIn(part(configuration, 'properties').ipConfigurations);
  const subnetId = String(part(first, 'properties', 'subnet').id ?? '');
  const subnet = subnetAt(call.store, subnetId);
  if (!subnet) throw notReferable(subnetId, id);
  const ipName = String(part(first).name ?? 'ipconfig1');
  const taken = call.store.list(type, id).length;
  return {
    name: String(name),
    id,
    type,
    location: owner.location,
    properties: {
      provisioningState: 'Succeeded',
      resourceGuid: call.store.newId(),
      ipConfigurations: [
        {
          name: ipName,
          id: `${id}/ipConfigurations/${ipName}`,
          type: `${type}/ipConfigurations`,
          properties: {
            provisioningState: 'Succeeded',
            privateIPAddress: nextAddress(String(subnet.properties.addressPrefix ?? '10.0.0.0/24'), taken),
            privateIPAllocationMethod: 'Dynamic',
            subnet: { id: subnet.id },
            primary: true,
            privateIPAddressVersion: 'IPv4',
          },
        },
      ],
      enableAcceleratedNetworking: false,
      enableIPForwarding: false,
      primary: true,
      virtualMachine: { id: owner.id },
      nicType: 'Standard',
    },
  };
};

const referred = (call: Call, reference: Json, owner: Owner): NetworkInterfaceReference => {
  const { id } = part(reference);
  const existing = call.store.find(type, String(id));
  if (!existing) throw notReferable(String(id), owner.id);
  call.store.put({ ...existing, properties: { ...existing.properties, virtualMachine: { id: owner.id } } });
  const { properties } = reference as unknown as NetworkInterfaceReference;
  return { id: existing.id, ...(properties && { properties }) };
};

/**
 * The interfaces of a new machine: those it names, and those it describes, which are made beside it.
 * @throws Refusal where one is not there, or its subnet is not
 */
export const connect = (call: Call, profile: JsonObject, owner: Owner): readonly NetworkInterfaceReference[] => {
  const named = listIn(profile.networkInterfaces).map(each => referred(call, each, owner));
  const described = listIn(profile.networkInterfaceConfigurations).map(each => {
    const networkInterface = configured(call, each, owner);
    call.store.put(networkInterface);
    const { primary = true, deleteOption = 'Detach' } = part(each, 'properties');
    const properties = { primary, deleteOption } as NonNullable<NetworkInterfaceReference['properties']>;
    return { id: networkInterface.id, properties };
  });
  const all = [...named, ...described];
  if (all.length) return all;
  throw provider(400, 'InvalidParameter', "Required parameter 'networkProfile' is missing (null).", 'networkProfile');
};

const existing = (call: Call): NetworkInterface => {
  const { name = '', resourceGroup = '' } = call.params;
  const found = call.store.find(type, interfaceIn(call, name));
  if (!found) throw resourceNotFound(type, name, resourceGroup);
  return found;
};

const remove = (call: Call): Answer => {
  const found = call.store.find(type, interfaceIn(call, call.params.name ?? ''));
  if (!found) return noContent;
  const { id } = part(found.properties, 'virtualMachine');
  if (id && call.store.find('Microsoft.Compute/virtualMachines', String(id)))
    throw provider(
      400,
      'NicInUse',
      `Network Interface ${found.id} is used by existing resource ${id}. In order to delete the network interface, it must be dissociated from the resource. To learn more, see aka.ms/deletenic.`,
    );
  call.store.remove(found.id);
  return { status: 200 };
};

const listOf = (groups: readonly { readonly id: string }[], { store }: Call): Answer =>
  ok({ value: groups.flatMap(({ id }) => store.list(type, id)) });

const group = '/subscriptions/{subscription}/resourceGroups/{resourceGroup}';
const path = `${group}/providers/${type}/{name}`;

export const networkInterfaces: TypeOfResource = {
  type: 'networkInterfaces',
  versions: networkVersions,
  routes: {
    [`GET /subscriptions/{subscription}/providers/${type}`]: call =>
      listOf(call.store.groupsOf(call.params.subscription ?? ''), call),
    [`GET ${group}/providers/${type}`]: call => listOf([{ id: interfaceIn(call, '') }], call),
    [`GET ${path}`]: call => ok(existing(call)),
    [`DELETE ${path}`]: remove,
  },
};
