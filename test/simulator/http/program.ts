/** `mi-wizard simulate` as a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const program = join(resolve(import.meta.dirname, '../../..'), 'bin/mi-wizard.js');

export interface Program {
  readonly child: ChildProcess;
  readonly address: string;
  readonly root: string;
  /** Sends a signal; resolves to the exit code, null where the signal killed it. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
}

const lineOf = (child: ChildProcess): Promise<string> =>
  new Promise((found, failed) => {
    child.stdout?.once('data', data => found(String(data)));
    child.once('exit', code => failed(new Error(`ended with ${code}`)));
  });

export const simulateProgram = async (...options: readonly string[]): Promise<Program> => {
  const args = [program, 'simulate', '--port', '0', '--json', ...options];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const { address, subscriptions } = JSON.parse(await lineOf(child));
  const end = (signal: NodeJS.Signals): Promise<number | null> =>
    new Promise(ended => {
      child.once('exit', code => ended(code));
      child.kill(signal);
    });
  return { child, address, root: `${address}/subscriptions/${subscriptions[0].id}`, end };
};

/** For command lines that end by themselves. */
export const simulateOnce = async (...options: readonly string[]) => {
  const child = spawn(process.execPath, [program, 'simulate', ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  const status = new Promise<number | null>(ended => {
    child.once('exit', ended);
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { status: await status, stdout, stderr };
};
