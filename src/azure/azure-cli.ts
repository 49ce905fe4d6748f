/** Whether the Azure CLI is here: asked of the file system, since the SDK would tell it in a sentence only. */
import { access, constants } from 'node:fs/promises';
import { ProblemError } from '../model/problem.ts';

const names = process.platform === 'win32' ? ['az.cmd', 'az.exe'] : ['az'];
const separator = process.platform === 'win32' ? ';' : ':';

/** Where it is, or undefined. `path` as in the environment. */
const azureCliIn = async (path = ''): Promise<string | undefined> => {
  for (const folder of path.split(separator).filter(Boolean))
    for (const name of names) {
      const file = `${folder}/${name}`;
      if (
        await access(file, constants.X_OK).then(
          () => true,
          () => false,
        )
      )
        return file;
    }
  return undefined;
};

/** @throws ProblemError */
export const requireAzureCli = async (path: string | undefined): Promise<void> => {
  if (await azureCliIn(path)) return;
  throw new ProblemError({
    code: 'AzureCliNotFound',
    happened: 'There is no Azure CLI on this machine',
    why: 'No az was found on the path.',
    try: ['Install it: https://learn.microsoft.com/cli/azure/install-azure-cli', 'Sign in another way'],
  });
};
