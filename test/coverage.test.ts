/**
 * The five pages are covered. The pages themselves are not part of this repository: where they lie beside it, in
 * ../shared/documents, they are read and compared with the proof; where they do not, those tests are skipped.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCommand } from '../src/readings/read-command.ts';
import { coverage } from '../src/workflows/coverage/coverage.ts';
import { coverageTable } from '../src/workflows/coverage/coverage-table.ts';
import { neededToday } from '../src/workflows/coverage/needed-today.ts';
import { pageIds } from '../src/workflows/coverage/pages.ts';
import type { CoverageRow } from '../src/workflows/coverage/row.ts';
import { workflows } from '../src/workflows/workflows.ts';
import { groupsNamedIn, knownGroups, type Part, partsOf, readable } from './readings/page.ts';

const folder = resolve(import.meta.dirname, '../../shared/documents');

const workflowIds = workflows.map(({ id }) => id);
const stepIds = workflows.flatMap(({ steps }) => steps.map(({ id }) => id));
const carried = coverage.flatMap(({ covers }) => ('workflows' in covers ? [covers] : []));

describe('the proof', () => {
  test('has an answer for every row', () => {
    const silent = coverage.filter(({ covers }) =>
      'workflows' in covers ? ![...covers.workflows, ...covers.steps].length : !/^[A-Z].*\.$/.test(covers.outOfScope),
    );
    expect(silent).toEqual([]);
  });

  test('names workflows and steps that there are', () => {
    const named = [...carried.flatMap(covers => covers.workflows), ...Object.keys(neededToday)];
    expect(named.filter(id => !workflowIds.includes(id))).toEqual([]);
    expect(carried.flatMap(covers => covers.steps).filter(id => !stepIds.includes(id))).toEqual([]);
  });

  test('has a page or a need of today for every workflow, and only one of both', () => {
    const onPages = new Set(carried.flatMap(covers => covers.workflows));
    expect(workflowIds.filter(id => !onPages.has(id) && !neededToday[id])).toEqual([]);
    expect(Object.keys(neededToday).filter(id => onPages.has(id))).toEqual([]);
    for (const why of Object.values(neededToday)) expect(why).toMatch(/^[A-Z].*\.$/);
  });

  test('cites its own page where pages contradict each other, or themselves', () => {
    for (const { page, today } of coverage) if (today) expect(today.pages).toContain(page);
  });

  test('is a table with a line a row', () => {
    expect(coverageTable()).toHaveLength(coverage.length);
    expect(coverageTable()[0]).toMatchObject({
      page: '000',
      dated: '2017-12-22',
      tests: ['test/workflow-laws.test.ts'],
    });
  });
});

const commands = coverage.filter(({ kind, text }) => kind === 'command' && !text.startsWith('--'));

const outcome = (text: string): readonly string[] => {
  const reading = readCommand(text);
  if (reading.is === 'workflow') return [reading.workflow, ...reading.next.map(({ workflow }) => workflow)];
  if (reading.is === 'broken') return [reading.instead, ...reading.next.map(({ workflow }) => workflow)];
  return reading.is === 'part' ? [reading.step ?? 'nothing'] : [reading.is];
};

/** A command that is only named, as pages do within a sentence. */
const bare: Readonly<Record<string, string>> = {
  RemoveAzureRmVMExtension: 'RemoveAzureRmVMExtension -Name ManagedIdentityExtensionForWindows',
  'az vm extension delete': 'az vm extension delete -n ManagedIdentityExtensionForWindows',
};

describe('a command of a page', () => {
  test.each(commands.map(row => [row.page, row.section, row.text, row] as const))(
    '%s, %s: %s is read as covered',
    (_, _section, text, row) => {
      const ids = 'workflows' in row.covers ? [...row.covers.workflows, ...row.covers.steps] : ['nothing'];
      expect(ids).toEqual(expect.arrayContaining([...outcome(bare[text] ?? text)]));
    },
  );
});

const plain = (text: string): string => text.replaceAll(/[`*>]/g, '').replaceAll(/\s+/g, ' ');

const matches = (row: CoverageRow, found: Part): boolean =>
  row.section === found.section &&
  row.kind === found.kind &&
  (row.kind === 'note' ? plain(found.text).includes(row.text) : row.text === found.text);

describe.skipIf(!existsSync(folder)).each(pageIds)('page %s', page => {
  const file = existsSync(folder) ? readdirSync(folder).find(name => name.startsWith(page)) : undefined;
  const text = file ? readable(readFileSync(join(folder, file), 'utf8')) : '';
  const parts = partsOf(text);
  const rows = coverage.filter(row => row.page === page);

  test('has nothing that the proof has not', () => {
    expect(parts.filter(part => rows.filter(row => matches(row, part)).length !== 1)).toEqual([]);
  });

  test('has all that the proof has', () => {
    expect(rows.filter(row => parts.filter(part => matches(row, part)).length !== 1)).toEqual([]);
  });

  test('names no group of commands that is unknown', () => {
    expect(groupsNamedIn(text).filter(group => !knownGroups.has(group))).toEqual([]);
  });
});
