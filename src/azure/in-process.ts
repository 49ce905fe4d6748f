/** An HttpClient without a network: requests go to a function, as they would go to a socket. */
import { createHttpHeaders, type HttpClient, type PipelineRequest, RestError } from '@azure/core-rest-pipeline';

/** The shape of an embedded server. */
export type Handler = (request: {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}) => Promise<{ readonly status: number; readonly headers: Record<string, string>; readonly body: string }>;

/** A connection that breaks is told as the client over sockets tells it: by this the SDK knows what to try again. */
const asOverSockets = (error: unknown, request: PipelineRequest): unknown => {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  return new RestError(error.message, { code: error.code, request });
};

export const inProcess = (handle: Handler): HttpClient => ({
  async sendRequest(request) {
    const { method, url, body } = request;
    const headers = request.headers.toJSON();
    const response = await handle({ method, url, headers, ...(typeof body === 'string' && { body }) }).catch(error =>
      Promise.reject(asOverSockets(error, request)),
    );
    return {
      request,
      status: response.status,
      headers: createHttpHeaders(response.headers),
      bodyAsText: response.body,
    };
  },
});
