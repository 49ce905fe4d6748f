/** The directory: which principals are still there. */
import type { Azure } from '../model/azure.ts';
import { isObject } from '../model/json.ts';
import type { Wire } from './wire.ts';

/** Microsoft Graph takes this many ids in one request. */
const most = 1000;

export const principals =
  (wire: Wire): Azure['principals'] =>
  ids =>
    wire.run(async () => {
      const found: string[] = [];
      for (let i = 0; i < ids.length; i += most) {
        const url = 'https://graph.microsoft.com/v1.0/directoryObjects/getByIds';
        const { body } = await wire.plain('POST', url, { ids: ids.slice(i, i + most) });
        const value = Array.isArray(body.value) ? body.value.filter(isObject) : [];
        found.push(...value.map(({ id }) => String(id)));
      }
      return found;
    });
