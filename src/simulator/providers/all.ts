/** Every resource provider there is here, but for deployments, which need the others. */
import type { Provider } from '../call.ts';
import { authorization } from './authorization.ts';
import { compute } from './compute.ts';
import { graph } from './graph.ts';
import { managedIdentity } from './managed-identity.ts';
import { network } from './network.ts';
import { registrations } from './registrations.ts';
import { resources } from './resources.ts';

const registered = [managedIdentity, compute, network];

export const providers: readonly Provider[] = [
  { ...resources, types: [...resources.types, registrations(registered)] },
  ...registered,
  authorization,
  graph,
];
