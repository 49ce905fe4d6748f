/** Azure as the steps see it, on the SDK: one sign-in for all effects, one wire for each. */
import type { Azure, Cloud } from '../model/azure.ts';
import { extensions } from './extensions.ts';
import { fileText } from './file-text.ts';
import { principals } from './principals.ts';
import { resourceGroups } from './resource-groups.ts';
import { roleAssignments } from './role-assignments.ts';
import { scaleSets } from './scale-sets.ts';
import { SignedIn, type Way } from './signed-in.ts';
import { subscriptions } from './subscriptions.ts';
import { userAssignedIdentities } from './user-assigned-identities.ts';
import { virtualMachines } from './virtual-machines.ts';
import { virtualNetworks } from './virtual-networks.ts';
import { openWire, type Reach } from './wire.ts';

const scope = 'https://management.azure.com/.default';

export const connect = (reach: Reach & { readonly ways: readonly Way[] }): Cloud => {
  const signedIn = new SignedIn(reach.ways);
  return async watch => {
    const wire = openWire(signedIn, reach, watch);
    const azure: Azure = {
      credentials: async () => reach.ways,
      signIn: credential => wire.run(() => signedIn.signIn(credential, scope, wire.options)),
      ...subscriptions(wire),
      resourceGroups: resourceGroups(wire),
      identities: userAssignedIdentities(wire),
      virtualNetworks: virtualNetworks(wire),
      virtualMachines: virtualMachines(wire),
      extensions: extensions(wire),
      scaleSets: scaleSets(wire),
      roleAssignments: roleAssignments(wire),
      principals: principals(wire),
      file: path => wire.run(() => fileText(path)),
    };
    return azure;
  };
};
