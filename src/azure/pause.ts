/** Waiting that can be given up. */

/** Rejects as soon as the signal says so. */
export type Pause = (seconds: number, signal: AbortSignal) => Promise<void>;

export const wallClock: Pause = (seconds, signal) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
