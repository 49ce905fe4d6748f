/** The identity of a machine itself, read at the machine: the one place that tells its client id. */
import { managedIdentityVersions } from '../api-versions.ts';
import { type Answer, type Call, ok, type TypeOfResource } from '../call.ts';
import { resourceNotFound } from '../front-door-errors.ts';
import { namedGuid } from '../guid.ts';
import { machineId, machineType } from './machine-wire.ts';

const get = (call: Call): Answer => {
  const { name = '', resourceGroup = '' } = call.params;
  const machine = call.store.find(machineType, machineId(call));
  const { principalId, tenantId } = machine?.identity ?? {};
  if (!machine || !principalId) throw resourceNotFound(machineType, name, resourceGroup);
  const { id, location } = machine;
  return ok({
    location,
    id: `${id}/providers/Microsoft.ManagedIdentity/identities/default`,
    name: 'default',
    type: 'Microsoft.ManagedIdentity/identities',
    properties: { tenantId, principalId, clientId: namedGuid(`${principalId} client`) },
  });
};

export const systemAssignedIdentities: TypeOfResource = {
  type: 'identities',
  versions: managedIdentityVersions,
  routes: {
    [`GET /subscriptions/{subscription}/resourceGroups/{resourceGroup}/providers/${machineType}/{name}/providers/Microsoft.ManagedIdentity/identities/default`]:
      get,
  },
};
