/** What every request of one effect shares: the clients, the signal, the pace of polling, the way errors are told. */
import { ComputeManagementClient } from '@azure/arm-compute';
import { ManagedServiceIdentityClient } from '@azure/arm-msi';
import { ResourceManagementClient } from '@azure/arm-resources';
import { SubscriptionClient } from '@azure/arm-resources-subscriptions';
import type { TokenCredential } from '@azure/core-auth';
import type { HttpClient } from '@azure/core-rest-pipeline';
import { apiVersions } from '../arm/client-versions.ts';
import { type CloudPlace, publicCloud, scopeFor } from '../arm/clouds.ts';
import type { Watch } from '../model/azure.ts';
import { armProblem, isNotFound } from './arm-problem.ts';
import { exchangePolicy, type Failure } from './exchange-policy.ts';
import { patiencePolicy } from './patience-policy.ts';
import { type Pause, wallClock } from './pause.ts';
import { type Plain, plainRequests } from './plain-request.ts';
import { withholding } from './withholding.ts';

export interface Reach {
  /** Default: the public one. */
  readonly place?: CloudPlace;
  /** The network, or a double of it. */
  readonly httpClient?: HttpClient;
  /** Milliseconds between two looks at a long-running operation. */
  readonly pollEvery: number;
  /** Lets seconds pass; a double of Azure need not wait for them. Default: the clock on the wall. */
  readonly pause?: Pause;
  /** Retries of the SDK for faults that pass. */
  readonly maxRetries?: number;
  /** Milliseconds before the first of them. */
  readonly retryDelay?: number;
}

export interface Wire {
  readonly compute: (subscription: string) => ComputeManagementClient;
  readonly identities: (subscription: string) => ManagedServiceIdentityClient;
  readonly resources: (subscription: string) => ResourceManagementClient;
  readonly subscriptions: () => SubscriptionClient;
  /** For single requests. */
  readonly options: { readonly abortSignal: AbortSignal };
  /** For long-running operations. */
  readonly polling: { readonly abortSignal: AbortSignal; readonly updateIntervalInMs: number };
  /** The cloud that is meant. */
  readonly place: CloudPlace;
  /** A request for which no client is needed: its answer as JSON, whatever the status. */
  readonly plain: Plain;
  /** Why nothing seems to happen. */
  readonly waits: Watch['waits'];
  /** Lets seconds pass. */
  readonly pause: (seconds: number) => Promise<void>;
  /** Runs one port operation. @throws ProblemError */
  run<T>(operation: () => Promise<T>): Promise<T>;
  /** As `run`, but what does not exist is undefined. */
  find<T>(operation: () => Promise<T>): Promise<T | undefined>;
}

export const openWire = (
  credential: TokenCredential,
  { place = publicCloud, httpClient, pollEvery, maxRetries, retryDelay, pause = wallClock }: Reach,
  watch: Watch,
): Wire => {
  let failure: Failure | undefined;
  const exchanges = exchangePolicy(watch, seen => {
    failure = seen;
  });
  const policies = [
    patiencePolicy({ waits: watch.waits, pause: seconds => pause(seconds, watch.signal) }),
    watch.withholds ? withholding(watch.withholds, exchanges) : exchanges,
  ];
  const scope = scopeFor(place, place.resourceManager);
  const options = {
    endpoint: place.resourceManager,
    credentialScopes: scope,
    // The same for arm-compute, which calls it otherwise.
    credentials: { scopes: [scope] },
    ...(httpClient && { httpClient }),
    retryOptions: {
      ...(maxRetries !== undefined && { maxRetries }),
      ...(retryDelay !== undefined && { retryDelayInMs: retryDelay }),
    },
    // The first is the outermost.
    additionalPolicies: policies.map(each => ({ policy: each, position: 'perRetry' as const })),
  };
  const run = async <T>(operation: () => Promise<T>): Promise<T> => {
    failure = undefined;
    try {
      return await operation();
    } catch (error) {
      throw armProblem(error, failure, watch.signal);
    }
  };
  return {
    compute: subscription =>
      new ComputeManagementClient(credential, subscription, { ...options, apiVersion: apiVersions.compute }),
    identities: subscription =>
      new ManagedServiceIdentityClient(credential, subscription, {
        ...options,
        apiVersion: apiVersions.managedIdentity,
      }),
    resources: subscription => new ResourceManagementClient(credential, subscription, options),
    subscriptions: () => new SubscriptionClient(credential, options),
    plain: plainRequests(credential, {
      place,
      httpClient,
      policies,
      retryOptions: options.retryOptions,
      signal: watch.signal,
    }),
    place,
    waits: watch.waits,
    pause: seconds => pause(seconds, watch.signal),
    options: { abortSignal: watch.signal },
    polling: { abortSignal: watch.signal, updateIntervalInMs: pollEvery },
    run,
    find: operation =>
      run(operation).catch(error => {
        if (isNotFound(error)) return undefined;
        throw error;
      }),
  };
};

/** A paged list as one. */
export const collected = async <T>(pages: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const each of pages) all.push(each);
  return all;
};
