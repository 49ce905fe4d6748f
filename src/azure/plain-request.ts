/** Requests for which no client is installed: role assignments, and the directory. */
import type { TokenCredential } from '@azure/core-auth';
import {
  bearerTokenAuthenticationPolicy,
  createDefaultHttpClient,
  createHttpHeaders,
  createPipelineFromOptions,
  createPipelineRequest,
  type HttpClient,
  type HttpMethods,
  type PipelinePolicy,
  type PipelineRetryOptions,
} from '@azure/core-rest-pipeline';
import { type CloudPlace, scopeFor } from '../arm/clouds.ts';
import { isObject, type JsonObject } from '../model/json.ts';

export interface Answer {
  readonly status: number;
  readonly body: JsonObject;
  readonly correlationId: string | undefined;
}

export type Plain = (method: HttpMethods, url: string, body?: JsonObject) => Promise<Answer>;

export interface PlainOptions {
  readonly place: CloudPlace;
  readonly httpClient: HttpClient | undefined;
  /** The first is the outermost. */
  readonly policies: readonly PipelinePolicy[];
  readonly retryOptions: PipelineRetryOptions;
  readonly signal: AbortSignal;
}

const parsed = (text: string | null | undefined): JsonObject => {
  const value: unknown = text ? JSON.parse(text) : {};
  return isObject(value) ? value : {};
};

export const plainRequests =
  (
    credential: TokenCredential,
    { place, httpClient = createDefaultHttpClient(), policies, retryOptions, signal }: PlainOptions,
  ): Plain =>
  async (method, url, body) => {
    const pipeline = createPipelineFromOptions({ retryOptions });
    pipeline.addPolicy(bearerTokenAuthenticationPolicy({ credential, scopes: scopeFor(place, url) }));
    for (const policy of policies) pipeline.addPolicy(policy, { afterPhase: 'Sign' });
    const request = createPipelineRequest({
      url,
      method,
      abortSignal: signal,
      headers: createHttpHeaders({ accept: 'application/json', 'content-type': 'application/json' }),
      ...(body && { body: JSON.stringify(body) }),
    });
    const response = await pipeline.sendRequest(httpClient, request);
    const correlationId = response.headers.get('x-ms-correlation-request-id');
    return { status: response.status, body: parsed(response.bodyAsText), correlationId };
  };
