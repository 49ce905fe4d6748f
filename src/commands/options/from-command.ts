/** `--from "<command>"`: the workflow that an old command stands for, with its values answered. */
import type { Known } from '../../model/field.ts';
import { askedFields, type Workflow } from '../../model/workflow.ts';
import { explanationOf } from '../../readings/explanation.ts';
import { readCommand } from '../../readings/read-command.ts';
import { workflowById } from '../../workflows/workflows.ts';
import { type Failure, misuse } from '../failure.ts';
import { say } from '../output.ts';

export interface Meant {
  readonly workflow: Workflow;
  readonly answers: Known;
}

const noWorkflow = (why: string): Failure =>
  misuse({
    code: 'NoWorkflow',
    happened: 'This command starts no workflow',
    why,
    try: ['mi-wizard workflows lists what there is'],
  });

/** What is different today is said first. @throws Failure where the command is none of ours */
export const workflowFrom = (text: string): Meant => {
  const reading = readCommand(text);
  if (reading.is === 'foreign') throw misuse(reading.problem);
  say(...explanationOf(reading), '');
  if (reading.is === 'sentence') throw noWorkflow('It is a sentence of a page.');
  if (reading.is === 'part') throw noWorkflow('It is only a step on the way.');
  const workflow = workflowById(reading.is === 'broken' ? reading.instead : reading.workflow);
  if (!workflow) throw noWorkflow('Nothing does today what it did.');
  const fields = askedFields(workflow);
  const answers = Object.entries(reading.answers).filter(([name]) => fields[name]);
  return { workflow, answers: Object.fromEntries(answers) };
};
