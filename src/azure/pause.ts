/** Waiting that can be given up. */

/** Rejects as soon as the signal says so. */
export type Pause = (seconds: number, signal: AbortSignal) => Promise<void>;

/** Seconds before each further look at what other parts of Azure still have to hear of: half a minute was the longest that was ever seen, two minutes is plenty. */
export const looks = [2, 4, 8, 16, 30, 30, 30] as const;

export const wallClock: Pause = (seconds, signal) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
