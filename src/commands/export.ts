/** `mi-wizard export <recording> --to <target>`: how you would have done it elsewhere. */
import { type Command, Option } from 'commander';
import { type TargetName, targetNames } from '../exports/targets.ts';
import type { Workflow } from '../model/workflow.ts';
import type { Recording } from '../recordings/format-1.ts';
import { result } from './output.ts';

/** A cast is of the screen, which no exporter knows. */
type Form = TargetName | 'cast';

interface Options {
  readonly to: Form;
  readonly json?: true;
}

const told: Readonly<Record<Form, string>> = {
  az: 'bash with the Azure CLI',
  powershell: 'Az PowerShell',
  rest: 'bash with curl',
  arm: 'an ARM template',
  bicep: 'Bicep',
  runbook: 'Markdown',
  cast: 'an asciicast of the screen',
};

const castOf = async (recording: Recording, workflow: Workflow): Promise<string> => {
  const [{ momentsOf }, { filmOf, usualPace }] = await Promise.all([
    import('./playing/moments.ts'),
    import('./playing/film.ts'),
  ]);
  return filmOf(recording, (await momentsOf(recording, workflow)).moments, usualPace);
};

const textOf = async (to: Form, recording: Recording, workflow: Workflow): Promise<string> => {
  if (to === 'cast') return castOf(recording, workflow);
  const [{ startDryRun }, { targets }] = await Promise.all([
    import('../azure/dry-run.ts'),
    import('../exports/targets.ts'),
  ]);
  return targets[to]({ recording, workflow, startDryRun });
};

const exportFile = async (file: string, { to, json }: Options): Promise<void> => {
  const [{ openRecording }, { workflowNamed }] = await Promise.all([
    import('../recordings/open.ts'),
    import('./options/workflow-argument.ts'),
  ]);
  const recording = await openRecording(file);
  const text = await textOf(to, recording, workflowNamed(recording.workflow.id));
  result(json ? JSON.stringify({ file, to, text }, null, 2) : text.trimEnd());
};

export const addExport = (program: Command): void => {
  const forms = Object.entries(told).map(([form, words]) => `${form}: ${words}`);
  program
    .command('export')
    .description('Write a recording as a script, a template, a page or a cast')
    .argument('<recording>', 'a JSON file that the wizard saved')
    .addOption(new Option('--to <target>', forms.join('; ')).choices([...targetNames, 'cast']).makeOptionMandatory())
    .option('--json', 'print the text within JSON')
    .action(exportFile);
};
