/** A workflow at a learner's desk: guided, with the coach beside it. */
import { startSession } from '../../machine/session.ts';
import type { Choice, Known } from '../../model/field.ts';
import { changesSomething, type Workflow } from '../../model/workflow.ts';
import { coached } from '../../training/coach.ts';
import { workflowById, workflows } from '../../workflows/workflows.ts';
import { sshPublicKeyHere } from '../session/ssh-public-key.ts';
import { untilEnd } from '../session/until-end.ts';
import { ask } from './ask.ts';
import { type Desk, evidenceAt, tell } from './desk.ts';

export const hold = async (desk: Desk, workflow: Workflow, drafts: Known = {}): Promise<void> => {
  const { bench, stage } = desk;
  bench.begin(workflow.id);
  const session = startSession({
    workflow,
    cloud: bench.cloud,
    drafts,
    suggestions: await sshPublicKeyHere(),
    guided: true,
  });
  const coach = coached(session, {
    look: () => evidenceAt(desk),
    tell: note => tell(desk, note),
    answered: right => bench.note({ is: 'answer', right }),
  });
  await untilEnd(stage, coach);
};

const choicesOf = (wanted: readonly Workflow[]): readonly Choice[] =>
  wanted.map(({ id, title }) => ({ value: id, label: title }));

const holdOneOf = async (desk: Desk, question: string, wanted: readonly Workflow[]): Promise<void> => {
  const chosen = await ask(desk.stage, {
    title: desk.lesson.title,
    question,
    explain: 'Each is a page of the documentation.',
    choices: choicesOf(wanted),
  });
  const workflow = workflowById(chosen ?? '');
  if (workflow) await hold(desk, workflow);
};

export const change = (desk: Desk): Promise<void> =>
  holdOneOf(desk, 'What do you want to change?', workflows.filter(changesSomething));

export const lookUp = (desk: Desk): Promise<void> =>
  holdOneOf(
    desk,
    'What do you want to look up?',
    workflows.filter(each => !changesSomething(each)),
  );
