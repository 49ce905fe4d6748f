/** A wire that writes nothing: what would be sent is told, and answered as if it were done. */
import { createHttpHeaders, type PipelinePolicy, type PipelineRequest } from '@azure/core-rest-pipeline';
import type { Write } from '../model/azure.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';

const bodyOf = ({ body }: PipelineRequest): JsonObject | undefined => {
  const json: Json = typeof body === 'string' && body ? JSON.parse(body) : null;
  return isObject(json) ? json : undefined;
};

const writeOf = (request: PipelineRequest): Write => {
  const url = new URL(request.url);
  const path = decodeURIComponent(url.pathname).replace(/^\/+/, '/');
  const body = bodyOf(request);
  return {
    method: request.method,
    path,
    apiVersion: url.searchParams.get('api-version') ?? '',
    ...(body && { request: body }),
  };
};

/** `reads` sees what is only asked. */
export const withholding = (withholds: (write: Write) => void, reads: PipelinePolicy): PipelinePolicy => ({
  name: 'withholding',
  async sendRequest(request, next) {
    if (request.method === 'GET') return reads.sendRequest(request, next);
    withholds(writeOf(request));
    const headers = createHttpHeaders({ 'content-type': 'application/json' });
    return { request, status: 200, headers, bodyAsText: typeof request.body === 'string' ? request.body : '{}' };
  },
});
