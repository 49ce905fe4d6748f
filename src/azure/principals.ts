/** The directory: which principals are still there. */
import type { Azure } from '../model/azure.ts';
import { isObject } from '../model/json.ts';
import { armProblem } from './arm-problem.ts';
import type { Wire } from './wire.ts';

/** Microsoft Graph takes this many ids in one request. */
const most = 1000;

export const principals =
  (wire: Wire): Azure['principals'] =>
  ids =>
    wire.run(async () => {
      const found: string[] = [];
      for (let i = 0; i < ids.length; i += most) {
        const url = `${wire.place.graph}/v1.0/directoryObjects/getByIds`;
        const answer = await wire.plain('POST', url, { ids: ids.slice(i, i + most) });
        // Who is not heard of is taken for gone, so silence must not be taken for an answer.
        const { body } = answer;
        if (answer.status !== 200 || !Array.isArray(body.value)) throw armProblem(undefined, answer);
        const value = body.value.filter(isObject);
        found.push(...value.map(({ id }) => String(id)));
      }
      return found;
    });
