/** What Azure said last, in a line: it tells waiting from hanging. */
import type { Call } from '../model/azure.ts';
import { isObject, type JsonObject } from '../model/json.ts';

/** How far an operation is, as its answer tells: of itself, or of the resource. */
const stateIn = ({ status, properties }: JsonObject): string => {
  if (typeof status === 'string') return status;
  const state = isObject(properties) ? properties.provisioningState : undefined;
  return typeof state === 'string' ? state : '';
};

/** `PATCH virtualMachines/web-1: 202 Updating, 132 ms` */
export const lastWord = ({ method, path, status, failure, milliseconds, response = {} }: Call): string => {
  const about = path.split('/').slice(-2).join('/');
  const answer =
    failure === undefined ? [status, stateIn(response)].filter(Boolean).join(' ') : `no answer, ${failure}`;
  return `${method} ${about}: ${answer}, ${milliseconds} ms`;
};
