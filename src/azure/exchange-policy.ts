/** Sees every attempt on the wire: tells the watch of it, and keeps the last error body, which the SDK drops. */
import type { PipelinePolicy, PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';
import type { Call, Watch } from '../model/azure.ts';
import { isObject, type JsonObject } from '../model/json.ts';
import { operationProgress } from './operation-progress.ts';

export interface Failure {
  readonly status: number;
  readonly body: JsonObject;
  readonly correlationId: string | undefined;
}

const parsed = (text: unknown): JsonObject | undefined => {
  if (typeof text !== 'string' || !text) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const pathOf = ({ url }: PipelineRequest): string => new URL(url).pathname.replace(/^\/+/, '/');

/** A list of ids is too long for an address, so the directory is asked by POST. */
const mayWrite = (request: PipelineRequest): boolean =>
  request.method !== 'GET' && !pathOf(request).endsWith('/getByIds');

const followed = ['azure-asyncoperation', 'location'];

const headersOf = ({ headers }: PipelineResponse): Readonly<Record<string, string>> =>
  Object.fromEntries(
    followed.flatMap(name => {
      const value = headers.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );

const askedIn = (request: PipelineRequest) => {
  const sent = parsed(request.body);
  return {
    method: request.method,
    path: pathOf(request),
    apiVersion: new URL(request.url).searchParams.get('api-version') ?? '',
    ...(sent && { request: sent }),
  };
};

const callOf = (request: PipelineRequest, response: PipelineResponse, milliseconds: number): Call => {
  const received = parsed(response.bodyAsText);
  const headers = headersOf(response);
  const correlated = response.headers.get('x-ms-correlation-request-id');
  return {
    ...askedIn(request),
    status: response.status,
    milliseconds,
    ...(correlated !== undefined && { correlationId: correlated }),
    ...(received && { response: received }),
    ...(Object.keys(headers).length && { headers }),
  };
};

/** A network error says in its code what it is; its message may name hosts. */
const failureOf = (thrown: unknown): string => {
  const { code, name } = thrown as { readonly code?: unknown; readonly name?: unknown };
  return String(code ?? name ?? 'Error');
};

/** A long-running operation fails inside a poll that is answered with 200. */
const failed = (status: number, body: JsonObject): boolean => status >= 400 || body.status === 'Failed';

export const exchangePolicy = (watch: Watch, ended: (failure: Failure | undefined) => void): PipelinePolicy => {
  const progress = operationProgress(watch.waits);
  return {
    name: 'exchangePolicy',
    async sendRequest(request, next) {
      const start = performance.now();
      if (mayWrite(request)) watch.sends({ method: request.method, path: pathOf(request) });
      // What happened before is no cause of what happens now.
      ended(undefined);
      const elapsed = (): number => Math.round(performance.now() - start);
      const response = await next(request).catch((error: unknown) => {
        // What a person breaks off was not Azure's silence.
        if (!watch.signal.aborted)
          watch.saw({ ...askedIn(request), status: 0, failure: failureOf(error), milliseconds: elapsed() });
        throw error;
      });
      watch.saw(callOf(request, response, elapsed()));
      const body = parsed(response.bodyAsText);
      const { status, headers } = response;
      const correlationId = headers.get('x-ms-correlation-request-id');
      ended(body && failed(status, body) ? { status, body, correlationId } : undefined);
      if (request.method === 'GET') progress(body, headers.get('retry-after'));
      return response;
    },
  };
};
