/** How simulated time passes beside real time, and how long a client is asked to wait. */

export interface Pace {
  /** The simulated seconds since the last call. */
  elapsed(): number;
  /** Simulated seconds as real ones, in whole numbers. */
  wait(seconds: number): number;
  /** Simulated seconds as real milliseconds; none at the speed 0. */
  milliseconds(seconds: number): number;
}

/**
 * At a speed of 60 a second is a minute. At 0 time passes with requests alone. A wait is never below a second: the Azure CLI
 * waits 30 s where it is told 0.
 */
export const paceOf = (speed: number, now: () => number = () => performance.now()): Pace => {
  let last = now();
  return {
    elapsed: () => {
      const [before, at] = [last, now()];
      last = at;
      return ((at - before) / 1000) * speed;
    },
    milliseconds: seconds => (speed === 0 ? 0 : (seconds / speed) * 1000),
    wait: seconds => (speed === 0 ? 1 : Math.max(1, Math.ceil(seconds / speed))),
  };
};
