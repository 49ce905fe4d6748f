/** A copy of the project in a folder of its own, for whoever types what is documented. */
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openProgram, type Terminal } from '../pty/terminal.ts';

const root = resolve(import.meta.dirname, '../..');

/** What is written to is copied; the rest too, where the project is worked on. */
const needed = ['package.json', 'recordings', 'bin'];
const further = ['README.md', 'LICENSE', 'tsconfig.json', 'src', 'test'];

/** Signed in as `az login` leaves one, as far as a sign-in with the Azure CLI asks. */
const az = `echo '{"accessToken":"a.b.c","expiresOn":"2099-01-01 00:00:00.000000","expires_on":4070908800,"tokenType":"Bearer"}'`;

export interface Place {
  readonly folder: string;
  /** A statement, with those before it that only prepare the shell. */
  types(statement: string, given: Given): Terminal;
}

interface Given {
  readonly prepared?: readonly string[];
  readonly patience?: number | undefined;
  readonly env?: Readonly<Record<string, string>>;
}

export const placeIn = (folder: string, use: 'to use it' | 'to work on it'): Place => {
  const copied = use === 'to use it' ? needed : [...needed, ...further];
  for (const each of copied) cpSync(join(root, each), join(folder, each), { recursive: true });
  for (const each of ['node_modules', 'dist']) symlinkSync(join(root, each), join(folder, each));
  const programs = join(folder, 'home/bin');
  mkdirSync(programs, { recursive: true });
  const program = (name: string, text: string): void =>
    writeFileSync(join(programs, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  program('mi-wizard', `exec "${process.execPath}" "${join(folder, 'bin/mi-wizard.js')}" "$@"`);
  program('az', az);
  const surroundings = {
    ...{ HOME: join(folder, 'home'), XDG_DATA_HOME: '', PATH: `${programs}:${process.env.PATH}` },
    ...{ npm_config_offline: 'true', npm_config_update_notifier: 'false' },
  };
  return {
    folder,
    types: (statement, { prepared = [], patience = 40_000, env }) =>
      openProgram('bash', ['-c', [...prepared, statement].join('\n')], folder, {
        ...{ cols: 120, rows: 50, patience },
        env: { ...surroundings, ...env },
      }),
  };
};
