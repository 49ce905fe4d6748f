/** Whether a program is here: asked of the file system, since whoever starts it would tell its absence in a sentence, or not at all. */
import { access, constants } from 'node:fs/promises';

const separator = process.platform === 'win32' ? ';' : ':';

/** `path` as in the environment. */
export const isOnPath = async (names: readonly string[], path = ''): Promise<boolean> => {
  for (const folder of path.split(separator).filter(Boolean))
    for (const name of names)
      if (
        await access(`${folder}/${name}`, constants.X_OK).then(
          () => true,
          () => false,
        )
      )
        return true;
  return false;
};
