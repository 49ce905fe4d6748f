/** What checks and questions can see. Nothing that is asked here leaves a trace in the world of the lesson. */
import type { Json } from '../model/json.ts';
import type { Estate } from './estate.ts';

export interface TokenAsk {
  /** The name of a machine or a scale set. */
  readonly on: string;
  /** The name of the identity whose client ID is named. */
  readonly client?: string;
}

export type TokenAnswer =
  | { readonly is: 'granted'; readonly principalId: string; readonly clientId: string }
  | { readonly is: 'refused'; readonly says: string };

export interface Evidence {
  readonly estate: Estate;
  /** What the metadata service in the machine answers now. */
  token(ask: TokenAsk): TokenAnswer;
  /** The status that a request of the machine gets now; undefined where it gets no token. */
  attempt(ask: TokenAsk, request: string, body?: Readonly<Record<string, Json>>): Promise<number | undefined>;
}
