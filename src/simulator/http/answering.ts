/** From a request on the wire to the answer on the wire: what HTTP adds to the simulator. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Simulator } from '../simulator.ts';
import type { Request, Response } from '../wire.ts';
import { isLoopback } from './loopback.ts';
import { isMetadata, metadataAnswer } from './metadata.ts';
import { atOwnAddress } from './own-address.ts';
import type { Pace } from './pace.ts';
import { refused } from './refused.ts';

export interface Terms {
  /** One that was made with `retryAfter`. */
  readonly simulator: Simulator;
  readonly pace: Pace;
  readonly scheme: 'http' | 'https';
  /** Whether any Host header will do; otherwise it must name this machine. */
  readonly anyHost: boolean;
  /** The id of the machine that metadata is asked for where a request does not say. */
  readonly asMachine: string | undefined;
}

/** A client behind a gateway wants the address that it knows. */
const baseOf = ({ headers }: Request, scheme: Terms['scheme']): string => {
  const { 'x-forwarded-host': outside, 'x-forwarded-proto': proto = 'https', host } = headers;
  return outside === undefined ? `${scheme}://${host}` : `${proto}://${outside}`;
};

const patient = ({ status, headers, body }: Response, pace: Pace): Response => {
  const wait = Number(headers['retry-after']);
  return wait > 0
    ? { status, headers: { ...headers, 'retry-after': String(pace.wait(wait)) }, body }
    : { status, headers, body };
};

export const answering =
  ({ simulator, pace, scheme, anyHost, asMachine }: Terms) =>
  async (request: Request): Promise<Response> => {
    const { host } = request.headers;
    if (!anyHost && !isLoopback(host))
      return refused(
        421,
        'HostNotLoopback',
        `The simulator answers to this machine alone, not to '${host ?? ''}'. Start it with --host to change that.`,
      );
    simulator.advance(pace.elapsed());
    if (isMetadata(request.url)) return metadataAnswer(simulator, request, asMachine);
    const response = await simulator.handle(request);
    if (response.delay) await sleep(pace.milliseconds(response.delay));
    return patient(atOwnAddress(response, baseOf(request, scheme)), pace);
  };
