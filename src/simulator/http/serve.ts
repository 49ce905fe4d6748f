/** The simulator on a socket, with or without TLS, until it is closed. */
import { createServer as createPlainServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Simulator } from '../simulator.ts';
import type { Response } from '../wire.ts';
import { answering } from './answering.ts';
import { readRequest, writeResponse } from './exchange.ts';
import { paceOf } from './pace.ts';
import { refused } from './refused.ts';

export interface Service {
  /** One that was made with `retryAfter`. */
  readonly simulator: Simulator;
  /** 0 takes a free one. */
  readonly port: number;
  /** The address to bind; one that is given also lets any Host header in. Default 127.0.0.1. */
  readonly host?: string | undefined;
  /** How many simulated seconds a second is. */
  readonly speed: number;
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
  readonly asMachine?: string | undefined;
  /** Is told of each exchange when its answer is written. */
  readonly heard?: (exchange: Exchange) => void;
}

export interface Exchange {
  readonly method: string;
  /** Without the query, which may hold signatures. */
  readonly path: string;
  /** 0 where the client saw none. */
  readonly status: number;
  readonly milliseconds: number;
  /** An error that nobody foresaw, which the client sees as a 500. */
  readonly error?: unknown;
  /** The client saw its connection end, and no status. */
  readonly reset?: true;
}

export interface Running {
  /** As in `http://127.0.0.1:8080`. */
  readonly address: string;
  /** Lets open requests end, for a second at most. */
  close(): Promise<void>;
}

const tooLong = refused(413, 'RequestEntityTooLarge', 'The request is larger than 4 MB.');
const broken = refused(500, 'InternalServerError', 'The simulator met an error that nobody foresaw.');

/** Of a plan of faults: the client is to see its connection end. */
const isReset = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ECONNRESET';

const addressOf = ({ address, port, family }: AddressInfo, scheme: string): string =>
  `${scheme}://${family === 'IPv6' ? `[${address}]` : address}:${port}`;

/** @throws where the address cannot be bound, or the certificate cannot be used */
export const serve = async (service: Service): Promise<Running> => {
  const { simulator, port, host, speed, tls, asMachine, heard } = service;
  const scheme = tls ? 'https' : 'http';
  const answer = answering({ simulator, pace: paceOf(speed), scheme, anyHost: host !== undefined, asMachine });

  const converse = async (message: IncomingMessage, out: ServerResponse): Promise<void> => {
    const started = performance.now();
    const log = (status: number, more: Pick<Exchange, 'error' | 'reset'> = {}): void => {
      const [path = ''] = (message.url ?? '').split('?');
      heard?.({ method: message.method ?? '', path, status, milliseconds: performance.now() - started, ...more });
    };
    const tell = (response: Response, more: Pick<Exchange, 'error'> = {}): void => {
      if (!out.headersSent) writeResponse(out, response);
      log(response.status, more);
    };
    try {
      const request = await readRequest(message);
      tell(request ? await answer(request) : tooLong);
    } catch (error) {
      if (isReset(error)) {
        message.socket.destroy();
        log(0, { reset: true });
      } else tell(broken, { error });
    }
  };

  const listener = (message: IncomingMessage, out: ServerResponse): void => void converse(message, out);
  const server = tls ? createSecureServer({ ...tls }, listener) : createPlainServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host ?? '127.0.0.1', resolve);
  });
  return {
    address: addressOf(server.address() as AddressInfo, scheme),
    close: () =>
      new Promise(resolve => {
        const patience = setTimeout(() => server.closeAllConnections(), 1000);
        server.close(() => {
          clearTimeout(patience);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
};
