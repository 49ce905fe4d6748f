/** An HttpClient without a network: requests go to a function, as they would go to a socket. */
import { createHttpHeaders, type HttpClient } from '@azure/core-rest-pipeline';

/** The shape of an embedded server. */
export type Handler = (request: {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}) => Promise<{ readonly status: number; readonly headers: Record<string, string>; readonly body: string }>;

export const inProcess = (handle: Handler): HttpClient => ({
  async sendRequest(request) {
    const { method, url, body } = request;
    const headers = request.headers.toJSON();
    const response = await handle({ method, url, headers, ...(typeof body === 'string' && { body }) });
    return {
      request,
      status: response.status,
      headers: createHttpHeaders(response.headers),
      bodyAsText: response.body,
    };
  },
});
