/** What Azure says of an operation that goes on: its own word for the state, and for how long by now. */
import type { JsonObject } from '../model/json.ts';

/** Seconds between two words about the same state. */
const every = 10;

const ended = new Set(['Succeeded', 'Failed', 'Canceled', 'Cancelled']);

/** An operation that is over at once is not worth a word. */
export const operationProgress = (waits: (reason: string) => void, clock = () => performance.now()) => {
  const start = clock();
  let told = { state: '', at: 0 };
  return (body: JsonObject | undefined, retryAfter: string | undefined): void => {
    const { status } = body ?? {};
    const seconds = Math.floor((clock() - start) / 1000);
    if (typeof status !== 'string' || ended.has(status) || seconds < 1) return;
    if (told.state === status && seconds - told.at < every) return;
    told = { state: status, at: seconds };
    const next = retryAfter === undefined ? '' : `; the next look is in ${retryAfter} s, as Azure asks`;
    waits(`Azure says ${status}, after ${seconds} s${next}`);
  };
};
