/** An HttpClient that answers as was recorded, call by call; what was never asked goes to whatever is beyond. */
import { createHttpHeaders, type HttpClient, type PipelineRequest, RestError } from '@azure/core-rest-pipeline';
import type { Call } from '../model/azure.ts';
import { ProblemError } from '../model/problem.ts';

const keyOf = (method: string, path: string, apiVersion: string): string =>
  [method, path.replace(/^\/+/, '/').toLowerCase(), apiVersion].join(' ');

const keyOfRequest = ({ method, url }: PipelineRequest): string => {
  const { pathname, searchParams } = new URL(url);
  return keyOf(method, pathname, searchParams.get('api-version') ?? '');
};

const notRecorded = ({ method, url }: PipelineRequest): ProblemError =>
  new ProblemError({
    code: 'NotRecorded',
    happened: `${method} ${new URL(url).pathname} was not asked when this was recorded`,
    why: 'A strict replay has the recorded answers, and nothing else.',
    try: ['Replay it on the simulator or on Azure', 'Record the session again'],
  });

/** No answer came then, and for the same reason none comes now. */
const silence = (failure: string, request: PipelineRequest): Error =>
  failure === 'AbortError'
    ? new DOMException('No answer came in time', failure)
    : new RestError(`No answer came: ${failure}`, { code: failure, request });

/** Beyond a recording alone there is nothing. */
export const nothingBeyond: HttpClient = {
  sendRequest: async request => {
    throw notRecorded(request);
  },
};

/** Requests may be made at once, so each kind has a queue of its own. */
export const recorded = (calls: readonly Call[], beyond: HttpClient): HttpClient => {
  const queues = new Map<string, Call[]>();
  for (const call of calls) {
    const key = keyOf(call.method, call.path, call.apiVersion);
    queues.set(key, [...(queues.get(key) ?? []), call]);
  }
  return {
    async sendRequest(request) {
      if (request.abortSignal?.aborted) throw new DOMException('Broken off before it was asked', 'AbortError');
      const call = queues.get(keyOfRequest(request))?.shift();
      if (!call) return beyond.sendRequest(request);
      const { status, failure, headers = {}, response } = call;
      if (failure !== undefined) throw silence(failure, request);
      return {
        request,
        status,
        headers: createHttpHeaders({ ...headers, ...(response && { 'content-type': 'application/json' }) }),
        bodyAsText: response ? JSON.stringify(response) : '',
      };
    },
  };
};
