/** Waits where Azure has too many requests, says so, and gives up in time; the SDK waits for ever, or where no time is named not at all. */
import type { PipelinePolicy, PipelineResponse } from '@azure/core-rest-pipeline';

export interface Patience {
  readonly waits: (reason: string) => void;
  readonly pause: (seconds: number) => Promise<void>;
}

/** Milliseconds for one answer; an operation that takes longer is answered at once, and looked at again. */
const timeout = 60_000;

/** Seconds to wait where Azure names none. */
const unnamed = [2, 4, 8, 16, 30, 30, 30];

/** Seconds of waiting for one request altogether. */
const most = 300;

const isBusy = ({ status, headers }: PipelineResponse): boolean =>
  status === 429 || (status === 503 && headers.has('retry-after'));

/** In seconds, or as a date. */
const namedWait = ({ headers }: PipelineResponse): number | undefined => {
  const named = headers.get('retry-after');
  if (named === undefined) return undefined;
  const seconds = Number(named);
  return Number.isNaN(seconds) ? Math.max(0, Math.ceil((Date.parse(named) - Date.now()) / 1000)) : seconds;
};

export const patiencePolicy = ({ waits, pause }: Patience): PipelinePolicy => ({
  name: 'patiencePolicy',
  async sendRequest(request, next) {
    request.timeout ||= timeout;
    let left = most;
    for (const seconds of unnamed) {
      const response = await next(request);
      if (!isBusy(response)) return response;
      const wait = namedWait(response) ?? seconds;
      // Whoever is told no time does not wait a second time.
      response.headers.delete('retry-after');
      if (wait > left) return response;
      left -= wait;
      waits(`Azure has too many requests at the moment; trying again in ${wait} s`);
      await pause(wait);
    }
    return next(request);
  },
});
