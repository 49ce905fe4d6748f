/** `mi-wizard workflows`: what there is. */
import type { Command } from 'commander';
import type { CoverageLine } from '../workflows/coverage/coverage-table.ts';
import { workflows } from '../workflows/workflows.ts';
import { result } from './output.ts';

const line = ({ id, title }: { readonly id: string; readonly title: string }): string => `${id}\n    ${title}`;

/** A part of a page, what carries it, and where that is shown and tested. */
const coverageLines = (table: readonly CoverageLine[]): readonly string[] =>
  table.flatMap(({ page, dated, section, kind, text, carriedBy, states, recordings, tests }) => [
    `${page} (${dated}), ${section}: ${kind === 'section' ? 'the section' : `${kind} “${text}”`}`,
    `    ${[carriedBy, ...states, ...recordings, ...tests].join('; ')}`,
  ]);

export const addWorkflows = (program: Command): void => {
  program
    .command('workflows')
    .description('List the workflows')
    .option('--json', 'print the list as JSON')
    .option('--coverage', 'print which part of which document each one carries')
    .action(async ({ json, coverage }: { json?: true; coverage?: true }) => {
      if (coverage) {
        const { coverageTable } = await import('../workflows/coverage/coverage-table.ts');
        const table = coverageTable();
        return result(json ? JSON.stringify(table, null, 2) : coverageLines(table).join('\n'));
      }
      const list = workflows.map(({ id, title, purpose, docs }) => ({ id, title, purpose, docs }));
      result(json ? JSON.stringify(list, null, 2) : list.map(line).join('\n'));
    });
};
