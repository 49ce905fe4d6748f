/** The built program without a terminal: what it prints where, and what it ends with. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workflows } from '../../src/workflows/workflows.ts';
import { scratch } from '../scratch.ts';

const root = resolve(import.meta.dirname, '../..');
const { folder } = scratch();

const run = (args: readonly string[], lines: readonly string[] = [], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [join(root, 'bin/mi-wizard.js'), ...args], {
    cwd: folder,
    input: lines.map(line => `${line}\n`).join(''),
    encoding: 'utf8',
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, ...env },
  });

const assign = ['Contoso Dev', 'rg-photos', 'photos-web-1', 'id-new', 'yes'];

describe('a conversation line by line', () => {
  test('starts at the menu, takes all its lines at once, and saves a recording', () => {
    const { status, stdout, stderr } = run([], ['assign-user-assigned-identity', ...assign]);
    expect(status).toBe(0);
    expect(stderr).toContain('What do you want to do?');
    expect(stdout).toMatch(
      /^Recording {2}mi-wizard\/recordings\/.*\.json\nReplay it {2}mi-wizard replay mi-wizard\/.*\.json\nUndo it {4}mi-wizard undo mi-wizard\/.*\.json\n$/,
    );
  });

  test('has no escape sequence', () => {
    const { stdout, stderr } = run(['run', 'assign-user-assigned-identity'], assign);
    expect(stdout + stderr).not.toContain('\u001b');
  });

  test('ends with 3 where the lines end before the questions, and writes nothing', () => {
    const { status, stdout } = run(['run', 'assign-user-assigned-identity'], assign.slice(0, 2));
    expect([status, stdout]).toEqual([3, '']);
  });

  test('saves beside the work where there is a folder for it', () => {
    const path = join(folder, 'here.json');
    const { status } = run(['run', 'assign-user-assigned-identity', '--save', path], assign);
    expect([status, existsSync(path)]).toEqual([0, true]);
  });

  test('refuses a name that is taken before anything is done', () => {
    const path = join(folder, 'here.json');
    const before = readFileSync(path, 'utf8');
    const { status, stderr } = run(['run', 'assign-user-assigned-identity', '--save', path], assign);
    expect([status, stderr]).toEqual([2, expect.stringContaining('RecordingExists')]);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  test('puts the recording elsewhere where it cannot be written, and says so', () => {
    const path = join(folder, 'here.json', 'below-a-file.json');
    const { status, stdout, stderr } = run(['run', 'assign-user-assigned-identity', '--save', path], assign);
    expect([status, stderr]).toEqual([0, expect.stringContaining('RecordingNotWritten')]);
    expect(stdout).toContain('Recording  mi-wizard/recordings/');
  });

  test('ends with 4 where the person cancels', () => {
    expect(run(['run', 'assign-user-assigned-identity'], ['Contoso Dev', 'cancel']).status).toBe(4);
  });

  test('goes home from the first question, and on from there', () => {
    const { status, stderr } = run(['run', 'show-identities'], ['back', 'assign-user-assigned-identity', ...assign]);
    expect(status).toBe(0);
    expect(stderr).toMatch(/What do you want to do\?[\s\S]*The plan/);
    expect(stderr).not.toContain('Cancelled');
  });

  test('does on the way home what is allowed, and nothing else', () => {
    const way = ['run', 'list-user-assigned-identities', '--on', 'azure', '--arm-endpoint', 'https://127.0.0.1:9'];
    const { status, stderr } = run(way, ['back', 'assign-user-assigned-identity']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('AllowanceMissing')]);
  });

  test('answers in advance what is set', () => {
    const set = [
      '--set',
      'subscription=Contoso Dev',
      '--set',
      'resourceGroup=rg-photos',
      '--set',
      'virtualMachine=photos-web-1',
    ];
    const { status, stdout } = run(['run', 'enable-system-assigned-identity', ...set, '--json'], ['yes']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'completed',
      facts: { systemPrincipalId: expect.any(String) },
    });
  });
});

describe('exit codes', () => {
  test.each([
    [['--help'], 0],
    [['--version'], 0],
    [['no-such-command'], 2],
    [['--no-such-option'], 2],
    [['run', 'no-such-workflow'], 2],
    [['run', 'show-identities', '--set', 'nonsense'], 2],
    [['run', 'show-identities', '--set', 'vm=web-1'], 2],
    [['run', 'create-virtual-machine-with-system-assigned-identity', '--set', 'adminPassword=x'], 2],
    [['--on', 'azure', 'run', 'show-identities'], 2],
    [['run'], 2],
    [['run', '--from', 'ls -l'], 2],
    [['run', 'show-identities', '--secret', 'adminPassword=literal'], 2],
    [['run', 'show-identities', '--seed', 'x'], 2],
    [['replay', 'no-such-file.json'], 2],
    [['replay'], 2],
    [['diagram', 'nothing'], 2],
  ])('%j ends with %i', (args, code) => {
    const { status, stderr } = run(args);
    expect(status).toBe(code);
    if (code) expect(stderr.length + run(args).stdout.length).toBeGreaterThan(0);
  });

  test('an unknown workflow is told with those that come close', () => {
    const { stderr } = run(['run', 'create-vm-identity']);
    expect(stderr).toContain('create-user-assigned-identity');
  });
});

describe('what there is', () => {
  test('is listed, also as JSON', () => {
    expect(run(['workflows']).stdout).toContain('assign-user-assigned-identity');
    expect(JSON.parse(run(['workflows', '--json']).stdout)).toHaveLength(workflows.length);
  });

  test('is drawn as Mermaid, and as JSON for Stately', () => {
    const { stdout } = run(['diagram', 'show-identities']);
    expect(stdout).toContain('stateDiagram-v2');
    expect(stdout).toContain('ask_virtualMachine');
    expect(JSON.parse(run(['diagram', 'show-identities', '--json']).stdout)).toMatchObject({ id: 'show-identities' });
  });

  test('the version is the package’s', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(run(['--version']).stdout.trim()).toBe(version);
  });
});

describe('replay', () => {
  const recording = join(root, 'recordings/create-virtual-machine-with-system-assigned-identity.json');

  test('names the secret that is missing', () => {
    const { status, stdout } = run(['replay', recording]);
    expect(status).toBe(3);
    expect(stdout).toContain('--secret adminPassword=env:ADMIN_PASSWORD');
  });

  test('binds the secret from the environment, and never says it', () => {
    const password = 'An example, never used: 2';
    const args = ['replay', recording, '--secret', 'adminPassword=env:ADMIN_PASSWORD', '--json'];
    const { status, stdout, stderr } = run(args, [], { ADMIN_PASSWORD: password });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      { exitCode: 0, workflow: 'create-virtual-machine-with-system-assigned-identity' },
    ]);
    expect(stdout + stderr).not.toContain(password);
  });

  test('says a step a line, and how many went well', () => {
    const { stdout } = run(['replay', join(root, 'recordings/assign-user-assigned-identity.json')]);
    expect(stdout.trim().split('\n')).toEqual([
      expect.stringContaining('assign-user-assigned-identity'),
      expect.stringMatching(/^ {2}\+ id-albums +Create a user-assigned managed identity: done$/),
      expect.stringMatching(
        /^ {2}~ photos-web-1 +Assign the user-assigned managed identity to the virtual machine: done$/,
      ),
      '1 of 1 replayed as recorded',
    ]);
  });
});

describe('an explanation', () => {
  test('of a code that is not known names those that are spelt like it, and repeats nothing', () => {
    const { status, stdout, stderr } = run(['explain', 'AuthorizatonFailed']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('This is neither a code nor a command that is known here');
    expect(stderr).toContain('Try: mi-wizard explain AuthorizationFailed');
    expect(stderr).not.toContain('AuthorizatonFailed');
  });
});
