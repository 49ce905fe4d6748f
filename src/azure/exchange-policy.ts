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

const callOf = (request: PipelineRequest, response: PipelineResponse, milliseconds: number): Call => {
  const url = new URL(request.url);
  const sent = parsed(request.body);
  const received = parsed(response.bodyAsText);
  const headers = headersOf(response);
  const correlated = response.headers.get('x-ms-correlation-request-id');
  return {
    method: request.method,
    path: pathOf(request),
    apiVersion: url.searchParams.get('api-version') ?? '',
    status: response.status,
    milliseconds,
    ...(correlated !== undefined && { correlationId: correlated }),
    ...(sent && { request: sent }),
    ...(received && { response: received }),
    ...(Object.keys(headers).length && { headers }),
  };
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
      const response = await next(request);
      watch.saw(callOf(request, response, Math.round(performance.now() - start)));
      const body = parsed(response.bodyAsText);
      const { status, headers } = response;
      const correlationId = headers.get('x-ms-correlation-request-id');
      ended(body && failed(status, body) ? { status, body, correlationId } : undefined);
      if (request.method === 'GET') progress(body, headers.get('retry-after'));
      return response;
    },
  };
};
