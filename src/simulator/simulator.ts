/** Azure's side of the wire: a function from request to response over a store, with a clock that nobody waits for. */
import { contoso } from './contoso.ts';
import { deployer } from './deployments/deployer.ts';
import { unlucky } from './faults/unlucky.ts';
import { frontDoor } from './front-door.ts';
import { insideOf } from './inside.ts';
import { instanceMetadata } from './instance-metadata.ts';
import { type MetadataAnswer, type MetadataRequest, notRunning } from './metadata-answer.ts';
import type { Options } from './options.ts';
import { providers } from './providers/all.ts';
import { Refusal } from './refusal.ts';
import { answerOf, type Exchange, respond } from './response.ts';
import { settle } from './settle.ts';
import { copyOf, snapshotOf } from './snapshot.ts';
import { Store } from './store.ts';
import { type Left, published, throttling } from './throttling.ts';
import { tokenService } from './token-service.ts';
import type { Request, Response } from './wire.ts';
import type { World } from './world.ts';
import { writers } from './writing.ts';

export type { Options } from './options.ts';

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

const limiting = (limits: Options['throttling']) =>
  limits === false ? () => ({}) : throttling({ ...published, ...limits });

export const simulate = (options: Options = {}): Simulator => {
  const { seed = 1, world = contoso, retryAfter = false, replicationDelay, retiredExtension = 'available' } = options;
  const { tokenCache = true, faults } = options;
  const store = new Store(world, seed);
  const conduct = { replicationDelay, retiredExtension, tokenCache };
  const { provider: deployments, proceed } = deployer(providers, conduct);
  const admit = frontDoor([...providers, deployments], conduct);
  const limit = limiting(options.throttling);

  const settled = (seconds: number): void => {
    store.advance(seconds);
    settle(store);
    proceed(store);
  };

  const write = writers();
  const exchangeOf = ({ method }: Request): Exchange => ({
    method,
    requestId: store.newId(),
    store,
    retryAfter,
    write,
  });

  const refuse = (request: Request, refusal: Refusal, exchange = exchangeOf(request), left: Left = {}): Response =>
    respond(exchange, answerOf(refusal, request.method), refusal.writing, left);

  const answer = (request: Request): Response => {
    settled(secondsPerRequest);
    const exchange = exchangeOf(request);
    let left: Left = {};
    try {
      const { call, endpoint } = admit(request, exchange.requestId, store);
      left = limit(call);
      const answered = endpoint.handler(call);
      const response = respond(exchange, answered, endpoint.provider.writes, left);
      store.advance(answered.pollAgainIn ?? 0);
      return response;
    } catch (error) {
      if (error instanceof Refusal) return refuse(request, error, exchange, left);
      throw error;
    }
  };

  const answerAnyway = faults ? unlucky({ answer, refuse, store }, faults, seed) : answer;

  const metadata: Simulator['metadata'] = (machine, request) => {
    settled(0);
    const inside = insideOf(machine, store);
    if (inside?.runs === false) return notRunning;
    return inside && instanceMetadata(request, inside, tokenService(store, { tokenCache }));
  };

  return {
    handle: async request => answerAnyway(request),
    metadata,
    world: () => copyOf(store),
    snapshot: () => snapshotOf(store),
    advance: settled,
  };
};
