/** The home screen: where one works, what a person may want, and what was done here last. */
import { startSession } from '../machine/session.ts';
import { field, type Known } from '../model/field.ts';
import { question } from '../model/step.ts';
import { type Workflow, workflow } from '../model/workflow.ts';
import { workflowById, workflows } from '../workflows/workflows.ts';
import type { Backend } from './backend.ts';
import { goOn, onceMore, practice, ways } from './home-choices.ts';
import { type Before, lookBack } from './looking-back.ts';
import type { Stage } from './stage.ts';

/** What was chosen: a workflow, with the answers of a session that is held once more, one that was broken off, or practice. */
export type Chosen =
  | { readonly is: 'workflow'; readonly workflow: Workflow; readonly answers: Known }
  | { readonly is: 'broken off'; readonly session: string }
  | { readonly is: 'practice' };

const doc = {
  title: 'Managed identities for Azure resources',
  section: 'Overview',
  dated: '2025-02-27',
  url: 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview',
};

/** What the environment settles for every sign-in is known before anybody has signed in. */
const placeInWords = ({ on }: Backend, { AZURE_TENANT_ID, AZURE_SUBSCRIPTION_ID }: NodeJS.ProcessEnv): string => {
  if (on === 'simulator') return 'You work on the embedded simulator, tenant contoso: nothing here reaches Azure.';
  const tenant = AZURE_TENANT_ID ? `, tenant ${AZURE_TENANT_ID}` : '';
  const subscription = AZURE_SUBSCRIPTION_ID ? `, subscription ${AZURE_SUBSCRIPTION_ID}` : '';
  return `You work on Azure${tenant}${subscription}: nothing is written before you have seen the plan.`;
};

const homeOf = (backend: Backend, { recent, open }: Before): Workflow => {
  const chosenWorkflow = field({
    label: 'Workflow',
    question: 'What do you want to do?',
    explain: placeInWords(backend, process.env),
    options: [practice, ...open.map(goOn), ...recent.flatMap(onceMore), ...ways],
    default: () => workflows[0]?.id,
  });
  const choose = question({
    id: 'choose-workflow',
    title: 'Choose what to do',
    docs: [doc],
    needs: {},
    asks: { chosenWorkflow },
    gives: {},
    teaches: { why: 'Each way is a page of the documentation.' },
  });
  return workflow({ id: 'home', title: 'Managed identities', purpose: 'look', docs: [doc], steps: [choose] });
};

/** Nothing here reaches Azure. */
const nowhere = () => Promise.reject(new Error('The home screen needs no Azure'));

/** @returns undefined where the person left. */
export const chooseAtHome = async (stage: Stage, backend: Backend): Promise<Chosen | undefined> => {
  const before = await lookBack();
  const session = startSession({ workflow: homeOf(backend, before), cloud: nowhere });
  await stage.drive(session);
  const { chosenWorkflow = '' } = session.account().context.values;
  if (chosenWorkflow === practice.value) return { is: 'practice' };
  if (before.open.some(({ id }) => id === chosenWorkflow)) return { is: 'broken off', session: chosenWorkflow };
  const again = before.recent.find(({ path }) => path === chosenWorkflow);
  const chosen = workflowById(again?.workflow ?? chosenWorkflow);
  return chosen && { is: 'workflow', workflow: chosen, answers: again?.answers ?? {} };
};
