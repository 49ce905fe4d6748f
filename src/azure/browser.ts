/** Whether a browser can be opened here: on Linux by xdg-open alone, and without it the SDK would end the process. */
import { ProblemError } from '../model/problem.ts';
import { isOnPath } from './on-path.ts';

/** A Linux within Windows opens the browser of Windows. */
const opensByItself = ({ WSL_DISTRO_NAME }: NodeJS.ProcessEnv): boolean =>
  process.platform !== 'linux' || WSL_DISTRO_NAME !== undefined;

/** @throws ProblemError */
export const requireBrowser = async (env: NodeJS.ProcessEnv): Promise<void> => {
  if (opensByItself(env) || (await isOnPath(['xdg-open'], env.PATH))) return;
  throw new ProblemError({
    code: 'BrowserNotFound',
    happened: 'No browser can be opened on this machine',
    why: 'No xdg-open was found on the path.',
    try: ['Sign in with a device code', 'az login, then sign in with the Azure CLI'],
  });
};
