/** `mi-wizard diagram <workflow>`: its machine, drawn. */
import { type Command, Option } from 'commander';
import { workflowNamed } from './options/workflow-argument.ts';
import { result } from './output.ts';

export const addDiagram = (program: Command): void => {
  program
    .command('diagram')
    .description('Draw the machine of a workflow')
    .argument('<workflow>', 'its id, as `mi-wizard workflows` lists it')
    .addOption(new Option('--format <format>', 'how').choices(['mermaid', 'json']).default('mermaid'))
    .option('--json', 'the same as --format json: paste it into Stately')
    .action(async (id: string, { format, json }: { format: string; json?: true }) => {
      const { chartJson, mermaid } = await import('../machine/diagram.ts');
      const workflow = workflowNamed(id);
      result(json || format === 'json' ? chartJson(workflow) : mermaid(workflow));
    });
};
