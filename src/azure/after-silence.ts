/** A write that left and was never answered may have been done: it is looked for before it is sent again. */
import {
  createHttpHeaders,
  createPipelineRequest,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import type { Call } from '../model/azure.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';

const pathOf = (url: string): string => new URL(url).pathname.replace(/^\/+/, '/');

const bodyOf = ({ bodyAsText }: PipelineResponse): Json | undefined => {
  try {
    return JSON.parse(bodyAsText ?? '');
  } catch {
    return undefined;
  }
};

const ended = new Set(['Succeeded', 'Failed', 'Canceled']);

/** Whether no operation goes on anywhere in what was found. */
const isSettled = (found: Json | undefined): boolean => {
  if (Array.isArray(found)) return found.every(isSettled);
  if (!isObject(found)) return true;
  const { provisioningState } = found;
  return (
    (typeof provisioningState !== 'string' || ended.has(provisioningState)) && Object.values(found).every(isSettled)
  );
};

/** Ten minutes at the usual pace. */
const mostTries = 300;

export interface Silence {
  readonly calls: readonly Call[];
  readonly unanswered: readonly Pick<Call, 'method' | 'path'>[];
  /** What was written down of a body, so that what is found now can be compared with it. */
  readonly noted: (body: JsonObject) => JsonObject;
  /** Between two looks at an operation that goes on. */
  readonly wait: () => Promise<void>;
}

export const afterSilence = (beyond: HttpClient, { calls, unanswered, noted, wait }: Silence): HttpClient => {
  const open = new Set(unanswered.map(({ method, path }) => `${method} ${path}`));
  const looks = calls.filter(({ method, status }) => method === 'GET' && status > 0);
  const lastLookAt = (path: string): Call | undefined =>
    looks.findLast(call => call.path.toLowerCase() === path.toLowerCase());

  /** An act leaves nothing under its own address: its traces are where one looked before it. */
  const target = ({ method, url }: PipelineRequest): string => {
    const last = looks.at(-1);
    if (method !== 'POST' || !last) return url;
    return `${new URL(url).origin}${last.path}?api-version=${last.apiVersion}`;
  };

  const isStill = ({ response }: Call, look: PipelineResponse): boolean => {
    const now = bodyOf(look);
    return isObject(now) && JSON.stringify(noted(now)) === JSON.stringify(response);
  };

  const found = async (request: PipelineRequest): Promise<PipelineResponse> => {
    const { headers, abortSignal } = request;
    for (;;) {
      const options = { headers, method: 'GET', ...(abortSignal && { abortSignal }) } as const;
      const look = await beyond.sendRequest(createPipelineRequest({ ...options, url: target(request) }));
      if (isSettled(bodyOf(look))) return look;
      await wait();
    }
  };

  /** What left before may still go on, and leave no trace until it ends. */
  const unhindered = async (request: PipelineRequest): Promise<PipelineResponse> => {
    for (let tries = mostTries; ; tries--) {
      const answer = await beyond.sendRequest(request);
      if (answer.status !== 409 || tries === 0) return answer;
      await wait();
    }
  };

  const lookFirst = async (request: PipelineRequest): Promise<PipelineResponse> => {
    const look = await found(request);
    const was = lastLookAt(pathOf(target(request)));
    const isGone = look.status === 404;
    const isAsBefore = was?.status === 200 ? isStill(was, look) : look.status !== 200;
    const nothing = { request, headers: createHttpHeaders(), bodyAsText: '' };
    if (request.method === 'DELETE') return isGone ? { ...nothing, status: 204 } : beyond.sendRequest(request);
    if (isAsBefore) return request.method === 'POST' ? unhindered(request) : beyond.sendRequest(request);
    return request.method === 'POST' ? { ...nothing, status: 200 } : { ...look, request };
  };

  return {
    sendRequest: request =>
      open.delete(`${request.method} ${pathOf(request.url)}`) ? lookFirst(request) : beyond.sendRequest(request),
  };
};
