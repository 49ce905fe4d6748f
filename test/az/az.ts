/** The real Azure CLI with a simulator of its own: commands as they are typed, answers as JSON. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const root = resolve(import.meta.dirname, '../..');

/** Points the installed az at an endpoint, with no sign-in. */
export const tool = process.env.AZ_SIM ?? join(root, '../shared/tools/az-sim');

/** Why az cannot be asked here; undefined where it can. */
export const missing = [
  ['/usr/bin/az', 'the Azure CLI is not installed (apt-get install -y --no-install-recommends azure-cli)'],
  [tool, 'the script that points it at an endpoint is not there (name it in AZ_SIM)'],
  [join(root, 'dist/mi-wizard.cjs'), 'the program is not built (npm run build)'],
].find(([file = '']) => !existsSync(file))?.[1];

export interface Az {
  readonly address: string;
  readonly subscription: string;
  /** Runs `az …`; null where it prints nothing. Rejects with what it said where it fails. */
  // biome-ignore lint/suspicious/noExplicitAny: what az prints is whatever the command answers.
  readonly az: (...words: readonly string[]) => Promise<any>;
  /** Asks the simulator itself. */
  // biome-ignore lint/suspicious/noExplicitAny: bodies are whatever Azure answers.
  readonly get: (path: string, version: string) => Promise<any>;
  readonly close: () => Promise<void>;
}

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((found, failed) => {
    if (child.stdout) createInterface(child.stdout).once('line', found);
    child.once('exit', code => failed(new Error(`mi-wizard simulate ended with ${code}`)));
  });

const ended = (child: ChildProcess): Promise<void> =>
  new Promise(resolve => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

/** At this speed the delays of Azure are over when az asks again. */
const speed = '600';

export const azAgainstSimulator = async (options: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Az> => {
  const home = mkdtempSync(join(tmpdir(), 'mi-wizard-az-'));
  const args = ['simulate', '--port', '0', '--json', '--speed', speed, ...options];
  const child = spawn(process.execPath, [join(root, 'bin/mi-wizard.js'), ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { address, subscriptions } = JSON.parse(await firstLine(child));
  const [{ id: subscription }] = subscriptions;
  const azEnv = {
    ...process.env,
    HOME: home,
    AZ_SIM_HOME: join(home, 'az-sim'),
    ARM_ENDPOINT: address,
    ARM_SUBSCRIPTION_ID: subscription,
    ...env,
  };
  return {
    address,
    subscription,
    az: (...words) =>
      new Promise((answered, failed) => {
        execFile(tool, words, { env: azEnv, timeout: 60_000 }, (error, stdout, stderr) => {
          if (error) failed(new Error(`az ${words.join(' ')}\n${stderr}`));
          else answered(stdout.trim() ? JSON.parse(stdout) : null);
        });
      }),
    get: async (path, version) => {
      const url = `${address}/subscriptions/${subscription}${path}?api-version=${version}`;
      return (await fetch(url, { headers: { authorization: 'Bearer a.b.c' } })).json();
    },
    close: async () => {
      await ended(child);
      rmSync(home, { recursive: true, force: true });
    },
  };
};
