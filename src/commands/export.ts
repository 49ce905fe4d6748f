/** `mi-wizard export <recording> --to <target>`: how you would have done it elsewhere. */
import { type Command, Option } from 'commander';
import { type TargetName, targetNames } from '../exports/targets.ts';
import { result } from './output.ts';

interface Options {
  readonly to: TargetName;
  readonly json?: true;
}

const exportFile = async (file: string, { to, json }: Options): Promise<void> => {
  const [{ rehearse }, { targets }, { openRecording }, { workflowNamed }] = await Promise.all([
    import('../azure/rehearse.ts'),
    import('../exports/targets.ts'),
    import('../recordings/open.ts'),
    import('./workflow-argument.ts'),
  ]);
  const recording = await openRecording(file);
  const text = await targets[to]({ recording, workflow: workflowNamed(recording.workflow.id), rehearse });
  result(json ? JSON.stringify({ file, to, text }, null, 2) : text.trimEnd());
};

export const addExport = (program: Command): void => {
  program
    .command('export')
    .description('Write a recording as a script or a page')
    .argument('<recording>', 'a JSON file that the wizard saved')
    .addOption(
      new Option(
        '--to <target>',
        'az: bash with the Azure CLI; powershell: Az PowerShell; rest: bash with curl; arm, bicep: templates; runbook: Markdown',
      )
        .choices(targetNames)
        .makeOptionMandatory(),
    )
    .option('--json', 'print the text within JSON')
    .action(exportFile);
};
