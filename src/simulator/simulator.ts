/** Azure's side of the wire: a function from request to response over a store, with a clock that nobody waits for. */
import { contoso } from './contoso.ts';
import { deployer } from './deployments/deployer.ts';
import { frontDoor } from './front-door.ts';
import { insideOf } from './inside.ts';
import { instanceMetadata, type MetadataAnswer, type MetadataRequest } from './instance-metadata.ts';
import { providers } from './providers/all.ts';
import { Refusal } from './refusal.ts';
import { answerOf, respond } from './response.ts';
import { settle } from './settle.ts';
import { Store } from './store.ts';
import { tokenService } from './token-service.ts';
import type { Request, Response } from './wire.ts';
import type { World } from './world.ts';

export interface Options {
  /** The same seed, world and requests give the same bytes. Default 1. */
  readonly seed?: number;
  /** Default `contoso`. */
  readonly world?: World;
  /**
   * Whether answers to polls say how long to wait. Off, since SDKs honour the header in real seconds, whatever their polling
   * interval is, and here no time passes. A client over HTTP may need it: without it the Azure CLI waits 30 s.
   */
  readonly retryAfter?: boolean;
  /**
   * For how many seconds role assignments do not know a new principal, whatever their `principalType`. Without it Azure's
   * own habit: 14 seconds for an assignment that does not say the type, none for one that does.
   */
  readonly replicationDelay?: number;
  /**
   * Whether the VM extension of the publisher Microsoft.ManagedIdentity can be added. In Azure it is gone; here it is
   * available unless it is to be gone, so that what older documents describe can be practised.
   */
  readonly retiredExtension?: 'gone' | 'available';
  /**
   * Whether a machine gets the same token for a day, in which its identity can do what it could when the token was issued.
   * Default true.
   */
  readonly tokenCache?: boolean;
}

export interface Simulator {
  handle(request: Request): Promise<Response>;
  /**
   * What the Instance Metadata Service answers inside a machine, by the id of the machine or of one of a scale set
   * (`…/virtualMachineScaleSets/web/virtualMachines/0`); undefined where there is none.
   */
  metadata(machine: string, request: MetadataRequest): MetadataAnswer | undefined;
  /** A copy of the state now. `simulate({ world })` goes on from there. */
  world(): World;
  /** The state now, not copied: to be read, and never changed. It stays what it is while the simulator goes on. */
  snapshot(): World;
  /** Lets time pass: an operation ends, a token expires. */
  advance(seconds: number): void;
}

/** What a request takes by the simulated clock. */
const secondsPerRequest = 0.1;

export const simulate = (options: Options = {}): Simulator => {
  const { seed = 1, world = contoso, retryAfter = false, replicationDelay, retiredExtension = 'available' } = options;
  const { tokenCache = true } = options;
  const store = new Store(world, seed);
  const conduct = { replicationDelay, retiredExtension, tokenCache };
  const { provider: deployments, proceed } = deployer(providers, conduct);
  const admit = frontDoor([...providers, deployments], conduct);

  const settled = (seconds: number): void => {
    store.advance(seconds);
    settle(store);
    proceed(store);
  };

  const answer = (request: Request): Response => {
    settled(secondsPerRequest);
    const exchange = { method: request.method, requestId: store.newId(), store, retryAfter };
    try {
      const { call, endpoint } = admit(request, exchange.requestId, store);
      const answered = endpoint.handler(call);
      const response = respond(exchange, answered, endpoint.provider.writes);
      store.advance(answered.pollAgainIn ?? 0);
      return response;
    } catch (error) {
      if (error instanceof Refusal) return respond(exchange, answerOf(error, request.method), error.writing);
      throw error;
    }
  };

  const metadata: Simulator['metadata'] = (machine, request) => {
    settled(0);
    const inside = insideOf(machine, store);
    return inside && instanceMetadata(request, inside, tokenService(store, { tokenCache }));
  };

  return {
    handle: async request => answer(request),
    metadata,
    world: () => store.toWorld(),
    snapshot: () => store.snapshot(),
    advance: settled,
  };
};
