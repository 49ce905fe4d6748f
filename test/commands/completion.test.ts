/** What shells complete, asked as they ask, with the built program. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mi-wizard-'));
  mkdirSync(join(folder, 'bin'));
  const program = resolve(import.meta.dirname, '../../bin/mi-wizard.js');
  const start = `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`;
  writeFileSync(join(folder, 'bin', 'mi-wizard'), start, { mode: 0o755 });
  mkdirSync(join(folder, 'sessions'));
  for (const name of ['one.json', 'two.txt']) writeFileSync(join(folder, 'sessions', name), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (program: string, args: readonly string[]) => {
  const env = { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}` };
  return spawnSync(program, args, { cwd: folder, env, encoding: 'utf8' });
};

const isInstalled = (shell: string): boolean => run(shell, ['--version']).status === 0;

/** The words up to the cursor, as bash holds them. */
const inBash = (...words: readonly string[]): readonly string[] => {
  const quoted = ['mi-wizard', ...words].map(word => `'${word}'`).join(' ');
  const script = `eval "$(mi-wizard completion bash)"; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length}; _mi_wizard; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return run('bash', ['-c', script]).stdout.split('\n').filter(Boolean);
};

describe('bash completes', () => {
  test('commands, and none that is hidden', () => {
    expect(inBash('')).toEqual(expect.arrayContaining(['run', 'replay', 'export', 'completion']));
    expect(inBash('comp')).toEqual(['completion']);
  });

  test('workflows', () => expect(inBash('run', 'verify-t')).toEqual(['verify-token']));

  test('recordings', () => {
    expect(inBash('replay', 'sessions/')).toEqual(['sessions/one.json']);
  });

  test('the field names of the workflow that is named', () => {
    const names = inBash('run', 'show-identities', '--set', '');
    expect(names).toEqual(expect.arrayContaining(['subscription=', 'resourceGroup=', 'virtualMachine=']));
    expect(names).not.toContain('image=');
  });

  test('options, and what they choose from', () => {
    expect(inBash('run', '--on', '')).toEqual(['simulator', 'azure']);
    expect(inBash('completion', 'po')).toEqual(['powershell']);
  });
});

test.each(['zsh', 'fish', 'powershell'])('%s has a script that asks the same program', shell => {
  expect(run('mi-wizard', ['completion', shell]).stdout).toContain('mi-wizard complete -- ');
});

test.skipIf(!isInstalled('fish'))('fish completes workflows', () => {
  const script = 'mi-wizard completion fish | source; complete -C "mi-wizard run verify-t"';
  expect(run('fish', ['-c', script]).stdout).toContain('verify-token');
});

test.skipIf(!isInstalled('zsh'))('zsh accepts its script', () => {
  const script = 'autoload -U compinit; compinit -D; eval "$(mi-wizard completion zsh)"; print $_comps[mi-wizard]';
  expect(run('zsh', ['-c', script]).stdout).toContain('_mi_wizard');
});
