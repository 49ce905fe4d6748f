/** Azure as the steps see it, on the SDK: one sign-in for all effects, one wire for each. */
import { scopeFor } from '../arm/clouds.ts';
import type { Azure, Cloud } from '../model/azure.ts';
import { extensions } from './extensions.ts';
import { fileText } from './file-text.ts';
import { managedGroups } from './managed-groups.ts';
import { principals } from './principals.ts';
import { resourceGroups } from './resource-groups.ts';
import { resourceProviders } from './resource-providers.ts';
import { lackingRights } from './rights.ts';
import { roleAssignments } from './role-assignments.ts';
import { scaleSets } from './scale-sets.ts';
import { SignedIn, type Way } from './signed-in.ts';
import { subscriptions } from './subscriptions.ts';
import { tenants } from './tenants.ts';
import { userAssignedIdentities } from './user-assigned-identities.ts';
import { virtualMachines } from './virtual-machines.ts';
import { virtualNetworks } from './virtual-networks.ts';
import { openWire, type Reach } from './wire.ts';

interface Terms {
  readonly ways: readonly Way[];
  /** Groups that a service keeps for itself are not changed, unless they are allowed. */
  readonly managedGroups?: 'allowed' | undefined;
}

export const connect = (reach: Reach & Terms): Cloud => {
  const signedIn = new SignedIn(reach.ways);
  return async watch => {
    const credential = signedIn.for(watch);
    const wire = openWire(credential, reach, watch);
    const azure: Azure = {
      credentials: async () => reach.ways,
      tenants: way =>
        wire.run(async () => {
          await signedIn.open(way);
          return tenants(wire);
        }),
      signIn: (way, tenant) =>
        wire.run(async () => {
          await signedIn.enter(way, tenant);
          return signedIn.account(scopeFor(wire.place, wire.place.resourceManager), credential, wire.options);
        }),
      ...subscriptions(wire),
      resourceGroups: resourceGroups(wire),
      identities: userAssignedIdentities(wire),
      virtualNetworks: virtualNetworks(wire),
      virtualMachines: virtualMachines(wire),
      extensions: extensions(wire),
      scaleSets: scaleSets(wire),
      roleAssignments: roleAssignments(wire),
      managedGroups: reach.managedGroups === 'allowed' ? async () => [] : managedGroups(wire),
      resourceProviders: resourceProviders(wire),
      lacking: lackingRights(wire),
      principals: principals(wire),
      file: path => wire.run(() => fileText(path)),
    };
    return azure;
  };
};
