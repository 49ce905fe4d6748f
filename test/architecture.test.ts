/** The folders are the architecture: who may import whom is this table, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../src');

/** What a driver has to do with: views in, events out, and the prompt that keys go to. */
const machine = ['machine/view', 'machine/session', 'machine/events', 'machine/prompt'];

/** Each room with the rooms and packages that it may import; `*` after a name stands for a family of packages. */
const may: Readonly<Record<string, readonly string[]>> = {
  model: [],
  arm: ['node:crypto'],
  workflows: ['model', 'arm'],
  readings: ['model', 'arm', 'workflows'],
  machine: ['model', 'xstate', 'node:crypto'],
  drivers: [],
  'drivers/lines': ['model', 'machine/view', 'training/note'],
  'drivers/plain': ['model', ...machine, 'drivers', 'node:*'],
  'drivers/ink': [...machine, 'machine/interruption', 'drivers', 'training/note', 'react', 'ink*'],
  'drivers/replay': ['model', 'machine/view', 'machine/session', 'machine/events'],
  azure: ['model', 'arm', '@azure/*', 'node:fs/promises'],
  simulator: ['arm', 'node:*'],
  recordings: ['model', 'machine/view', 'machine/account', 'machine/place', 'machine/events', 'zod', 'node:*'],
  exports: ['model', 'arm', 'workflows', 'recordings/format-1', 'recordings/played-back'],
  training: ['model', 'arm', 'machine/view', 'machine/session', 'machine/events', 'recordings/chain', 'zod'],
  commands: [
    'model',
    'arm',
    'exports',
    'workflows',
    'readings',
    'machine',
    'drivers',
    'azure',
    'simulator',
    'recordings',
    'training',
    'commander',
    'csv-parse',
    'node:*',
  ],
  'cli.ts': ['commands'],
};

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => /\.tsx?$/.test(file));

const files = sourcesIn(root);

/** The most exact room that a file is in. */
const roomOf = (file: string): string =>
  Object.keys(may)
    .filter(room => file === room || file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0] ?? `no room: ${file}`;

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?<![.\w])(?:from|import)\s*\(?\s*'([^'$]+)'/g)].map(
    ([, path = '']) => (path.startsWith('.') ? relative(root, resolve(root, dirname(file), path)) : path),
  );

/** A rule names a room, a file without its ending, a package, or a family of packages. */
const covers = (rule: string, imported: string): boolean => {
  if (rule.endsWith('*')) return imported.startsWith(rule.slice(0, -1));
  return imported === rule || ['/', '.'].some(end => imported.startsWith(rule + end));
};

const isAtHome = (room: string, imported: string): boolean => roomOf(imported) === room;

const crossings = files.flatMap(file =>
  importsOf(file)
    .filter(imported => !isAtHome(roomOf(file), imported))
    .map(imported => ({ file, room: roomOf(file), imported })),
);

test('every file is in a room', () => {
  expect(files.filter(file => roomOf(file).startsWith('no room'))).toEqual([]);
});

test('no room imports what it may not', () => {
  const forbidden = crossings.filter(({ room, imported }) => !may[room]?.some(rule => covers(rule, imported)));
  expect(forbidden.map(({ file, imported }) => `${file} imports ${imported}`)).toEqual([]);
});

test('every rule is used', () => {
  const idle = Object.entries(may).flatMap(([room, rules]) =>
    rules
      .filter(rule => !crossings.some(crossing => crossing.room === room && covers(rule, crossing.imported)))
      .map(rule => `${room} never imports ${rule}`),
  );
  expect(idle).toEqual([]);
});

test('every file opens with a sentence that says what it is for', () => {
  const all = [root, import.meta.dirname].flatMap(folder => sourcesIn(folder).map(file => join(folder, file)));
  expect(all.filter(file => !readFileSync(file, 'utf8').startsWith('/**'))).toEqual([]);
});
