/** Network interfaces: made, shown, listed and removed. Machines make their own too. */
import { networkVersions } from '../api-versions.ts';
import { type Answer, type Call, noContent, ok, type TypeOfResource } from '../call.ts';
import { resourceNotFound } from '../front-door-errors.ts';
import { part } from '../json.ts';
import { pageOf } from '../page.ts';
import { providerRefusal } from '../refusal.ts';
import type { NetworkInterface } from '../resource.ts';
import { putInterface } from './interface-writes.ts';
import { patchTags } from './request-body.ts';

const type = 'Microsoft.Network/networkInterfaces';

const find = ({ store, params: { subscription, resourceGroup, name } }: Call): NetworkInterface | undefined =>
  store.find(type, `/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/${type}/${name}`);

const existing = (call: Call): NetworkInterface => {
  const { name = '', resourceGroup = '' } = call.params;
  const found = find(call);
  if (!found) throw resourceNotFound(type, name, resourceGroup);
  return found;
};

const remove = (call: Call): Answer => {
  const found = find(call);
  if (!found) return noContent;
  const { id } = part(found.properties, 'virtualMachine');
  if (id && call.store.find('Microsoft.Compute/virtualMachines', String(id)))
    throw providerRefusal(
      400,
      'NicInUse',
      `Network Interface ${found.id} is used by existing resource ${id}. In order to delete the network interface, it must be dissociated from the resource. To learn more, see aka.ms/deletenic.`,
    );
  call.store.remove(found.id);
  return { status: 200 };
};

const list = (call: Call): Answer => ok(pageOf(call.store.eachIn(type, call.params), call, each => each));

const group = '/subscriptions/{subscription}/resourceGroups/{resourceGroup}';
const path = `${group}/providers/${type}/{name}`;

export const networkInterfaces: TypeOfResource = {
  type: 'networkInterfaces',
  versions: networkVersions,
  routes: {
    [`GET /subscriptions/{subscription}/providers/${type}`]: list,
    [`GET ${group}/providers/${type}`]: list,
    [`PUT ${path}`]: call => putInterface(call, find(call)),
    [`GET ${path}`]: call => ok(existing(call)),
    [`PATCH ${path}`]: call => ok(patchTags(call, existing(call))),
    [`DELETE ${path}`]: remove,
  },
};
