/** What shells complete, asked as they ask, with the built program. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openProgram, type Terminal } from '../pty/terminal.ts';

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

const isInstalled = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

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

describe.skipIf(!isInstalled('fish'))('fish (apt-get install fish, where it is not there) completes', () => {
  const inFish = (typed: string): readonly string[] => {
    const script = `mi-wizard completion fish | source; complete -C '${typed}'`;
    return run('fish', ['-c', script]).stdout.split('\n').filter(Boolean);
  };

  test('commands and workflows, each with what it does', () => {
    expect(inFish('mi-wizard comp')).toEqual([expect.stringMatching(/^completion\tPrint/)]);
    expect(inFish('mi-wizard run verify-t')).toEqual(['verify-token\tVerify that a virtual machine gets a token']);
  });

  test('recordings and the field names of the workflow', () => {
    expect(inFish('mi-wizard replay sessions/')).toEqual(['sessions/one.json']);
    expect(inFish('mi-wizard run show-identities --set virt')).toEqual(['virtualMachine=\tVirtual machine']);
  });
});

/** A real zsh at a terminal, to which the script was given. */
const zsh = async (): Promise<Terminal> => {
  const PATH = `${join(folder, 'bin')}${delimiter}${process.env.PATH}`;
  const terminal = openProgram('zsh', ['-f', '-i'], folder, { cols: 100, env: { PATH, PS1: '%% ' } });
  terminal.type('autoload -U compinit; compinit -D -u; eval "$(mi-wizard completion zsh)"; print rea""dy\r');
  await terminal.until('ready');
  return terminal;
};

describe.skipIf(!isInstalled('zsh'))('zsh (apt-get install zsh, where it is not there) completes', () => {
  test.each([
    ['run verify-t', 'run verify-token '],
    ['replay sessions/', 'replay sessions/one.json '],
    ['run show-identities --set virt', 'run show-identities --set virtualMachine='],
    ['re', 'resume  Go on with a session that was broken off'],
  ])('mi-wizard %s', async (typed, completed) => {
    const terminal = await zsh();
    terminal.type(`mi-wizard ${typed}\t`);
    await terminal.until(completed.trimEnd());
    terminal.type('!');
    await terminal.until(completed.startsWith('resume') ? 'mi-wizard re!' : `mi-wizard ${completed}!`);
    terminal.kill('SIGKILL');
    await terminal.ended();
  });
});

test.skipIf(!isInstalled('pwsh'))('PowerShell (where it is there) completes workflows', () => {
  const script = `mi-wizard completion powershell | Out-String | Invoke-Expression
    (TabExpansion2 'mi-wizard run verify-t' 22).CompletionMatches.CompletionText`;
  expect(run('pwsh', ['-NoProfile', '-Command', script]).stdout.trim()).toBe('verify-token');
});
