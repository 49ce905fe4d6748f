/** A command that a learner types, of today or of an old page: what it means, and the workflow that does it. */
import { askedFields } from '../../model/workflow.ts';
import { explanationOf } from '../../readings/explanation.ts';
import { readCommand } from '../../readings/read-command.ts';
import { bad, plain } from '../../training/note.ts';
import { workflowById } from '../../workflows/workflows.ts';
import { ask } from './ask.ts';
import { type Desk, tell } from './desk.ts';
import { hold } from './work.ts';

export const typeCommand = async (desk: Desk): Promise<void> => {
  const typed = await ask(desk.stage, {
    title: desk.lesson.title,
    question: 'Which command?',
    explain: 'It is read, explained, and then done by the wizard, step by step.',
    choices: [],
    typed: 'a command of the Azure CLI or of PowerShell, as a page prints it',
  });
  if (typed === undefined) return;
  const reading = readCommand(typed);
  if (reading.is === 'foreign')
    return tell(desk, [bad(`✗ ${reading.problem.happened}`), ...reading.problem.try.map(plain)]);
  tell(desk, explanationOf(reading).map(plain));
  if (reading.is === 'sentence' || reading.is === 'part') return;
  const workflow = workflowById(reading.is === 'broken' ? reading.instead : reading.workflow);
  if (!workflow) return;
  const fields = askedFields(workflow);
  await hold(desk, workflow, Object.fromEntries(Object.entries(reading.answers).filter(([name]) => fields[name])));
};
