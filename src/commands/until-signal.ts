/** Work that a signal asks to end: the first one lets what runs come to a stop, a second one does not wait for it. */
import { setMaxListeners } from 'node:events';
import { exitCodes } from './exit-codes.ts';

const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
export type EndingSignal = (typeof endingSignals)[number];

/** Signals are heeded for as long as the work lasts. */
export const heeding = async <T>(heed: (signal: EndingSignal) => void, work: () => Promise<T>): Promise<T> => {
  for (const signal of endingSignals) process.on(signal, heed);
  try {
    return await work();
  } finally {
    for (const signal of endingSignals) process.off(signal, heed);
  }
};

export const untilSignal = <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const controller = new AbortController();
  // One for each thing that runs, and there may be many.
  setMaxListeners(0, controller.signal);
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(exitCodes.interrupted);
    controller.abort();
  };
  return heeding(interrupt, () => work(controller.signal));
};
