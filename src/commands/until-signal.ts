/** Work that a signal asks to end: the first one lets what runs come to a stop, a second one does not wait for it. */
import { setMaxListeners } from 'node:events';
import { exitCodes } from './exit-codes.ts';

const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export const untilSignal = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const controller = new AbortController();
  // One for each thing that runs, and there may be many.
  setMaxListeners(0, controller.signal);
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(exitCodes.interrupted);
    controller.abort();
  };
  for (const signal of endingSignals) process.on(signal, interrupt);
  try {
    return await work(controller.signal);
  } finally {
    for (const signal of endingSignals) process.off(signal, interrupt);
  }
};
