/** A drill repaired by the real Azure CLI, which knows nothing of it. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratch } from '../scratch.ts';
import { missing, tool } from './az.ts';

const program = resolve(import.meta.dirname, '../../bin/mi-wizard.js');
const subscription = 'b78f4a61-6751-4c23-a279-6fc3fcbf0081';
const { folder } = scratch();

describe.skipIf(missing)(
  `a drill and the Azure CLI${missing ? `: skipped, ${missing}` : ''}`,
  { timeout: 120_000 },
  () => {
    test('is solved by what az writes', async () => {
      const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_STATE_HOME: folder };
      const child = spawn(process.execPath, [program, 'train', 'replaced-list', '--plain', '--port', '0'], { env });
      let text = '';
      const said = (words: RegExp): Promise<string> =>
        new Promise(found => {
          const look = (): void => {
            const [match] = words.exec(text) ?? [];
            if (match !== undefined) found(match);
          };
          child.stderr.on('data', look);
          look();
        });
      child.stderr.setEncoding('utf8').on('data', chunk => {
        text += chunk;
      });
      const address = await said(/http:\/\/127\.0\.0\.1:\d+/);
      const azEnv = {
        ...env,
        AZ_SIM_HOME: join(folder, 'az-sim'),
        ARM_ENDPOINT: address,
        ARM_SUBSCRIPTION_ID: subscription,
      };
      const words = [
        'vm',
        'identity',
        'assign',
        '-g',
        'rg-app',
        '-n',
        'checkout',
        '--identities',
        'id-payments',
        'id-mail',
      ];
      await new Promise<void>((done, failed) => {
        execFile(tool, words, { env: azEnv }, (error, _, stderr) => (error ? failed(new Error(stderr)) : done()));
      });
      const ended = once(child, 'exit');
      child.stdin.end('check\n');
      await ended;
      expect(await said(/Solved: .*\n.*\d+ points/)).toContain('100 points');
    });
  },
);
