/** `mi-wizard workflows`: what there is. */
import type { Command } from 'commander';
import { workflows } from '../workflows/workflows.ts';
import { result } from './output.ts';

const line = ({ id, title }: { readonly id: string; readonly title: string }): string => `${id}\n    ${title}`;

export const addWorkflows = (program: Command): void => {
  program
    .command('workflows')
    .description('List the workflows')
    .option('--json', 'print the list as JSON')
    .action(({ json }: { json?: true }) => {
      const list = workflows.map(({ id, title, purpose, docs }) => ({ id, title, purpose, docs }));
      result(json ? JSON.stringify(list, null, 2) : list.map(line).join('\n'));
    });
};
