/** An Azure that fails once where a test says so. */
import type { Handler } from '../src/azure/in-process.ts';

type Request = Parameters<Handler>[0];

export interface Fault {
  /** The first request that this holds for is hit, and no other. */
  readonly hits: (request: Request) => boolean;
  readonly status: number;
  readonly code: string;
  /** Whether Azure did the work before it failed to say so. */
  readonly worked?: boolean;
}

export const failingOnce = (handle: Handler, { hits, status, code, worked = false }: Fault): Handler => {
  let hit = false;
  return async request => {
    if (hit || !hits(request)) return handle(request);
    hit = true;
    if (worked) await handle(request);
    const body = JSON.stringify({ error: { code, message: `A fault of the test: ${code}` } });
    return { status, headers: { 'content-type': 'application/json' }, body };
  };
};

export const isWriteTo =
  (type: string) =>
  ({ method, url }: Request): boolean =>
    ['PUT', 'PATCH', 'DELETE'].includes(method) && url.toLowerCase().includes(type.toLowerCase());
