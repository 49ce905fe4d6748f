/** The menu: a workflow of one question, whose answer is a workflow. */
import { startSession } from '../machine/session.ts';
import { field } from '../model/field.ts';
import { question } from '../model/step.ts';
import { type Workflow, workflow } from '../model/workflow.ts';
import { workflowById, workflows } from '../workflows/workflows.ts';
import type { Stage } from './stage.ts';

const doc = {
  title: 'Managed identities for Azure resources',
  section: 'Overview',
  dated: '2025-02-27',
  url: 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview',
};

const chosenWorkflow = field({
  label: 'Workflow',
  question: 'What do you want to do?',
  explain: 'A managed identity lets code on an Azure machine sign in without a secret.',
  options: workflows.map(({ id, title, purpose }) => ({ value: id, label: title, hint: purpose })),
});

const home = workflow({
  id: 'home',
  title: 'Managed identities',
  purpose: 'look',
  docs: [doc],
  steps: [
    question({
      id: 'choose-workflow',
      title: 'Choose what to do',
      docs: [doc],
      needs: {},
      asks: { chosenWorkflow },
      gives: {},
      teaches: { why: 'Each way is a page of the documentation.' },
    }),
  ],
});

/** Nothing here reaches Azure. */
const nowhere = () => Promise.reject(new Error('The menu needs no Azure'));

/** @returns undefined where the person left. */
export const chooseWorkflow = async (stage: Stage): Promise<Workflow | undefined> => {
  const session = startSession({ workflow: home, cloud: nowhere });
  await stage.drive(session);
  return workflowById(session.account().context.values.chosenWorkflow ?? '');
};
