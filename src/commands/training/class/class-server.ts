/** A class over HTTP: `/join` with the code, then a world of one's own below an address that nobody can guess. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readRequest, writeResponse } from '../../../simulator/http/exchange.ts';
import { isLoopback } from '../../../simulator/http/loopback.ts';
import { refused } from '../../../simulator/http/refused.ts';
import type { Request, Response } from '../../../simulator/wire.ts';
import { atDesk, bodyIn, json } from './desk-routes.ts';
import type { SchoolClass } from './school-class.ts';

export interface ClassService {
  readonly of: SchoolClass;
  readonly port: number;
  /** The address to bind; one that is given also lets any Host header in. */
  readonly host?: string | undefined;
  readonly heard: (line: string) => void;
}

const reasons = {
  code: [403, 'WrongCode', 'The join code is not the one of this class.'],
  name: [400, 'InvalidName', 'Join with {"code": "…", "name": "…"}: a name of up to 60 plain characters.'],
  taken: [409, 'NameTaken', 'Somebody of this name has joined already.'],
  full: [403, 'ClassFull', 'The class is full.'],
} as const;

const join = async (request: Request, { of, heard }: ClassService): Promise<Response> => {
  const body = bodyIn(request) ?? {};
  const joined = await of.join(body.code, body.name);
  if (joined.is === 'refused') {
    const [status, code, message] = reasons[joined.why];
    return refused(status, code, message);
  }
  heard(`${joined.seat.name} has joined`);
  const world = `http://${request.headers.host}/w/${joined.secret}`;
  const [subscription] = joined.seat.bench.snapshot().subscriptions;
  const { title, goal } = of.lesson;
  return json(200, { world, subscription: subscription?.id, title, goal, check: `${world}/lesson/check` });
};

/** Below its secret a world has an address of its own, which its answers name. */
const inWorld = async (
  request: Request,
  secret: string,
  rest: string,
  { of, heard }: ClassService,
): Promise<Response> => {
  const seat = of.seat(secret);
  if (!seat) return refused(404, 'NoSuchWorld', 'There is no world at this address.');
  const [, what] = /^\/lesson\/(\w+)$/.exec(rest) ?? [];
  if (what === undefined) {
    const headers = {
      ...request.headers,
      'x-forwarded-host': `${request.headers.host}/w/${secret}`,
      'x-forwarded-proto': 'http',
    };
    return seat.answer({ ...request, url: rest || '/', headers });
  }
  return atDesk(request, what, { of, seat, heard });
};

const answer = async (request: Request, service: ClassService): Promise<Response> => {
  if (service.host === undefined && !isLoopback(request.headers.host))
    return refused(421, 'HostNotLoopback', 'The class is on this machine alone. Start it with --host to change that.');
  const [, secret, rest = ''] = /^\/w\/([0-9a-f]{32})(\/.*)?$/.exec(request.url) ?? [];
  if (secret !== undefined) return inWorld(request, secret, rest, service);
  if (request.method === 'POST' && request.url === '/join') return join(request, service);
  const [, key] = /^\/board\?key=([0-9a-f]+)$/.exec(request.url) ?? [];
  const board = key === undefined ? undefined : await service.of.board(key);
  return board ? json(200, { learners: board }) : refused(404, 'NotFound', 'POST /join lets a learner in.');
};

/** @throws where the address cannot be bound */
export const serveClass = async (service: ClassService) => {
  const converse = async (message: IncomingMessage, out: ServerResponse): Promise<void> => {
    try {
      const request = await readRequest(message);
      writeResponse(out, request ? await answer(request, service) : refused(413, 'TooLarge', 'At most 4 MB.'));
    } catch (error) {
      // A misfortune of the lesson: the client is to see its connection end.
      service.heard(`a request ended with: ${(error as Error).message}`);
      message.socket.destroy();
    }
  };
  const server = createServer((message, out) => void converse(message, out));
  // Nobody is cut off while others are waited for.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(service.port, service.host ?? '127.0.0.1', resolve);
  });
  const { address, port, family } = server.address() as AddressInfo;
  return {
    address: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    close: (): Promise<void> =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
