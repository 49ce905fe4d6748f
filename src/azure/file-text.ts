/** A file beside the person, such as what `az` reads for `--custom-data`. */
import { readFile } from 'node:fs/promises';
import { ProblemError } from '../model/problem.ts';

/** @throws ProblemError where it cannot be read */
export const fileText = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new ProblemError({
      code: 'FileNotReadable',
      happened: `${path} cannot be read`,
      why: (error as Error).message,
      try: ['Give the path of a file that is there', 'Answer none'],
    });
  }
};
