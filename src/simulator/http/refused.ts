/** What the server answers by itself, before the simulator sees a request: an error in Azure's form, with a name. */
import type { Response } from '../wire.ts';

export const refused = (status: number, code: string, message: string): Response => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' },
  body: JSON.stringify({ error: { code, message } }),
});
