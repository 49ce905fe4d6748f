/** Every exchange with Azure as a line of JSON in a file: method, path, status and time; never a header, never a body. */
import { appendFileSync } from 'node:fs';
import type { Call, Cloud } from '../model/azure.ts';
import { misuse } from './failure.ts';

const lineOf = ({ method, path, apiVersion, status, failure, milliseconds, correlationId }: Call): string =>
  `${JSON.stringify({ at: new Date().toISOString(), method, path, apiVersion, status, failure, milliseconds, correlationId })}\n`;

/** Nobody else may read it: it names what there is. */
const append = (file: string, text: string): void => {
  try {
    appendFileSync(file, text, { mode: 0o600 });
  } catch (error) {
    throw misuse({
      code: 'LogNotWritten',
      happened: `${file} cannot be written`,
      why: (error as Error).message,
      try: ['Name a file in a folder that is there'],
    });
  }
};

/** Said before anything is done, not after. @throws Failure */
export const openLog = (file: string | undefined): void => {
  if (file !== undefined) append(file, '');
};

export const logged =
  (cloud: Cloud, file: string): Cloud =>
  watch =>
    cloud({
      ...watch,
      saw: call => {
        append(file, lineOf(call));
        watch.saw(call);
      },
    });
