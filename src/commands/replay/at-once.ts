/** Work that is done several at a time, and told in its order. */

/** `told` hears each result as soon as all before it are there. */
export const atOnce = async <Job, Result>(
  jobs: readonly Job[],
  most: number,
  run: (job: Job) => Promise<Result>,
  told: (result: Result) => void,
): Promise<readonly Result[]> => {
  const results = new Map<number, Result>();
  const waiting = jobs.entries();
  let next = 0;
  const worker = async (): Promise<void> => {
    for (const [i, job] of waiting) {
      results.set(i, await run(job));
      for (; results.has(next); next++) told(results.get(next) as Result);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, jobs.length) }, worker));
  return jobs.map((_, i) => results.get(i) as Result);
};
