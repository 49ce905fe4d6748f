/** Asks the simulator's own providers, through its own front door, as who deploys. */
import { Buffer } from 'node:buffer';
import type { Answer, Conduct, Provider } from '../call.ts';
import { frontDoor } from '../front-door.ts';
import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { Store } from '../store.ts';
import type { DeploymentError } from './deployment.ts';

export interface Question {
  readonly method: 'GET' | 'PUT';
  readonly id: string;
  readonly apiVersion: string;
  /** An object id. */
  readonly caller: string;
  readonly body?: JsonObject;
}

export type Reply =
  | { readonly is: 'answered'; readonly requestId: string; readonly answer: Answer }
  | { readonly is: 'refused'; readonly error: DeploymentError };

export type Ask = (store: Store, question: Question) => Reply;

/** The token of the request is not kept: it may be a real one. */
const tokenOf = (caller: string): string =>
  `Bearer e30.${Buffer.from(JSON.stringify({ oid: caller })).toString('base64url')}.`;

export const asking = (providers: readonly Provider[], conduct: Conduct): Ask => {
  const admit = frontDoor(providers, conduct);
  return (store, { method, id, apiVersion, caller, body }) => {
    const requestId = store.newId();
    const url = `${encodeURI(id)}?api-version=${apiVersion}`;
    const headers = { authorization: tokenOf(caller) };
    try {
      const request = { method, url, headers, ...(body && { body: JSON.stringify(body) }) };
      const { call, endpoint } = admit(request, requestId, store);
      return { is: 'answered', requestId, answer: endpoint.handler(call) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, message, details } = error;
      return { is: 'refused', error: { code, ...(details.target && { target: details.target }), message } };
    }
  };
};
