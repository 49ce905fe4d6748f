/** A poller starts when it is made, and gives up at once only if the wait is aborted. */
import type { Wire } from './wire.ts';

export const finished = <T>(poller: { pollUntilDone(options: object): Promise<T> }, wire: Wire): Promise<T> =>
  poller.pollUntilDone({ abortSignal: wire.options.abortSignal });
