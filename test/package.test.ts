/** What `npm pack` gives: one tarball that needs nothing else, installed into an empty folder without a network. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { scratch } from './scratch.ts';

const root = resolve(import.meta.dirname, '..');
const { folder } = scratch();
const home = join(folder, 'empty');
const installed = join(home, 'node_modules/mi-wizard');
const recording = join(installed, 'recordings/assign-user-assigned-identity.json');

const npm = (args: readonly string[], cwd: string): string => {
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
};

const tarball = join(folder, npm(['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], root));
mkdirSync(home);
npm(['install', '--offline', '--ignore-scripts', '--prefix', home, tarball], home);

const read = (file: string): string => readFileSync(join(installed, file), 'utf8');

describe('the packed program', () => {
  test('is at most 3 MB', () => {
    expect(statSync(tarball).size).toBeLessThanOrEqual(3 * 1024 * 1024);
  });

  test('needs no other package', () => {
    expect(JSON.parse(read('package.json')).dependencies).toBeUndefined();
  });

  test('replays a recording in any folder', () => {
    const program = join(home, 'node_modules/.bin/mi-wizard');
    const { status, stderr } = spawnSync(program, ['replay', recording], { cwd: folder, encoding: 'utf8' });
    expect({ status, stderr }).toMatchObject({ status: 0 });
  });

  test('starts from what V8 has made of it, and where that is of another V8 from the script alone', () => {
    const program = join(installed, 'bin/program.js');
    const starts = `import { compiled, scriptWith } from ${JSON.stringify(program)};
      process.stdout.write(String(scriptWith(compiled()).cachedDataRejected));`;
    const node = (...args: readonly string[]) => spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout;
    expect(node('--input-type=module', '-e', starts)).toBe('false');
    expect(node('--no-opt', '--input-type=module', '-e', starts)).toBe('true');
    expect(node('--no-opt', join(installed, 'bin/mi-wizard.js'), '--version')).toBe('0.1.0\n');
  });

  test('brings the schema that its recordings name', () => {
    const schema = JSON.parse(read('dist/recording-1.schema.json'));
    const held = JSON.parse(readFileSync(recording, 'utf8'));
    expect(held.$schema).toBe(schema.$id);
    expect(new Ajv2020({ strict: false }).validate(schema, held)).toBe(true);
  });

  test('brings a licence notice of every package that is bundled', () => {
    const notices = read('dist/third-party-notices.txt');
    const bundled = [
      '@azure/arm-compute',
      '@azure/identity',
      'commander',
      'csv-parse',
      'ink',
      'react',
      'xstate',
      'zod',
    ];
    expect(bundled.filter(name => !notices.includes(`\n${name} `))).toEqual([]);
    expect(notices.match(/Permission is hereby granted/gi)?.length).toBeGreaterThan(bundled.length);
  });
});
