/** Every resource provider there is here, but for deployments, which need the others. */
import { resourceVersions } from '../api-versions.ts';
import type { Provider } from '../call.ts';
import { authorization } from './authorization.ts';
import { compute } from './compute.ts';
import { graph } from './graph.ts';
import { managedIdentity } from './managed-identity.ts';
import { network } from './network.ts';
import { registrations } from './registrations.ts';
import { resources } from './resources.ts';

const registered = [managedIdentity, compute, network];

/** What is listed of Microsoft.Resources includes deployments, which another provider answers. */
const deployable = { type: 'deployments', versions: resourceVersions, routes: {} };
const listed = [...registered, { ...resources, types: [...resources.types, deployable] }, authorization];

export const providers: readonly Provider[] = [
  { ...resources, types: [...resources.types, registrations(listed)] },
  ...registered,
  authorization,
  graph,
];
