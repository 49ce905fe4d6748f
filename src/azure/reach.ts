/** Whether an address can be reached at all: any answer will do, since nobody is signed in. */
import { createDefaultHttpClient, createPipelineRequest, type HttpClient } from '@azure/core-rest-pipeline';

export interface Reached {
  readonly milliseconds: number;
  readonly status: number;
  /** By how many seconds the clock here is before or behind, as the answer tells. */
  readonly skew?: number;
}

/** @throws RestError where there is no answer in time */
export const reach = async (
  url: string,
  {
    httpClient = createDefaultHttpClient(),
    timeout = 10_000,
  }: { readonly httpClient?: HttpClient; readonly timeout?: number } = {},
): Promise<Reached> => {
  const start = performance.now();
  const { status, headers } = await httpClient.sendRequest(createPipelineRequest({ url, timeout }));
  const date = Date.parse(headers.get('date') ?? '');
  const milliseconds = Math.round(performance.now() - start);
  return { status, milliseconds, ...(!Number.isNaN(date) && { skew: Math.round((Date.now() - date) / 1000) }) };
};
