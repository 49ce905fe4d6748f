/** Whether the Azure CLI is here. */
import { ProblemError } from '../model/problem.ts';
import { isOnPath } from './on-path.ts';

const names = process.platform === 'win32' ? ['az.cmd', 'az.exe'] : ['az'];

/** @throws ProblemError */
export const requireAzureCli = async (path: string | undefined): Promise<void> => {
  if (await isOnPath(names, path)) return;
  throw new ProblemError({
    code: 'AzureCliNotFound',
    happened: 'There is no Azure CLI on this machine',
    why: 'No az was found on the path.',
    try: ['Install it: https://learn.microsoft.com/cli/azure/install-azure-cli', 'Sign in another way'],
  });
};
