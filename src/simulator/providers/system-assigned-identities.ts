/** The identity of a machine or scale set itself, read there: the one place that tells its client id. */
import { managedIdentityVersions } from '../api-versions.ts';
import { type Answer, type Call, ok, type TypeOfResource } from '../call.ts';
import { resourceNotFound } from '../front-door-errors.ts';
import { systemClientId } from '../identity-block.ts';
import { machineId, machineType } from './machine-wire.ts';
import { scaleSetId, scaleSetType } from './scale-set-wire.ts';

const answer = (call: Call, type: typeof machineType | typeof scaleSetType, id: string): Answer => {
  const { name = '', resourceGroup = '' } = call.params;
  const holder = call.store.find(type, id);
  const { principalId, tenantId } = holder?.identity ?? {};
  if (!holder || !principalId) throw resourceNotFound(type, name, resourceGroup);
  return ok({
    location: holder.location,
    id: `${holder.id}/providers/Microsoft.ManagedIdentity/identities/default`,
    name: 'default',
    type: 'Microsoft.ManagedIdentity/identities',
    properties: { tenantId, principalId, clientId: systemClientId(principalId) },
  });
};

const path = (type: string): string =>
  `/subscriptions/{subscription}/resourceGroups/{resourceGroup}/providers/${type}/{name}/providers/Microsoft.ManagedIdentity/identities/default`;

export const systemAssignedIdentities: TypeOfResource = {
  type: 'identities',
  versions: managedIdentityVersions,
  routes: {
    [`GET ${path(machineType)}`]: call => answer(call, machineType, machineId(call)),
    [`GET ${path(scaleSetType)}`]: call => answer(call, scaleSetType, scaleSetId(call)),
  },
};
