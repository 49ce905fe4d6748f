/** A simulator on a real socket for one test, asked in few words. */
import { type IncomingHttpHeaders, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { type Exchange, type Service, serve } from '../../../src/simulator/http/serve.ts';
import { type Options, simulate } from '../../../src/simulator/simulator.ts';

export interface Heard {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: bodies are whatever Azure answers.
  readonly json: any;
}

export interface Said {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly ca?: string;
}

export const ask = (url: string, { method = 'GET', headers = {}, body, ca }: Said = {}): Promise<Heard> =>
  new Promise((heard, failed) => {
    const send = url.startsWith('https:') ? secureRequest : plainRequest;
    const all = { authorization: 'Bearer a.b.c', ...headers };
    const sent = send(url, { method, headers: all, agent: false, ...(ca && { ca }) }, answer => {
      const chunks: Buffer[] = [];
      answer.on('data', chunk => chunks.push(chunk));
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const json = text.startsWith('{') ? JSON.parse(text) : undefined;
        heard({ status: answer.statusCode ?? 0, headers: answer.headers, text, json });
      });
    });
    sent.on('error', failed);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });

export const served = async (options: Options = {}, service: Partial<Service> = {}) => {
  const simulator = simulate({ retryAfter: true, ...options });
  const exchanges: Exchange[] = [];
  const heard = (exchange: Exchange): unknown => exchanges.push(exchange);
  const { address, close } = await serve({ simulator, port: 0, speed: 0, heard, ...service });
  const subscription = simulator.world().subscriptions[0]?.id;
  return { simulator, exchanges, address, close, root: `${address}/subscriptions/${subscription}` };
};
