/** The home screen: where one works, what a person may want, and what was done here last. */
import { type Field, field, type Known } from '../../model/field.ts';
import type { Workflow } from '../../model/workflow.ts';
import { workflowById, workflows } from '../../workflows/workflows.ts';
import type { Backend } from '../backend.ts';
import { askOne } from '../one-question.ts';
import type { Stage } from '../stage.ts';
import { goOn, onceMore, practice, ways } from './home-choices.ts';
import { type Before, lookBack } from './looking-back.ts';

/** What was chosen: a workflow, with the answers of a session that is held once more, one that was broken off, or practice. */
export type Chosen =
  | { readonly is: 'workflow'; readonly workflow: Workflow; readonly answers: Known }
  | { readonly is: 'broken off'; readonly session: string }
  | { readonly is: 'practice' };

/** What the environment settles for every sign-in, and where the Azure CLI is signed in, is known before anybody has signed in here. */
const placeInWords = async ({ on }: Backend, environment: NodeJS.ProcessEnv): Promise<string> => {
  if (on === 'simulator') return 'You work on the embedded simulator, tenant contoso: nothing here reaches Azure.';
  const { AZURE_TENANT_ID, AZURE_SUBSCRIPTION_ID } = environment;
  const tenant = AZURE_TENANT_ID ? `, tenant ${AZURE_TENANT_ID}` : '';
  const subscription = AZURE_SUBSCRIPTION_ID ? `, subscription ${AZURE_SUBSCRIPTION_ID}` : '';
  const { azPlace } = await import('./az-profile.ts');
  const az = azPlace(environment);
  const signedIn = az
    ? ` The Azure CLI is signed in as ${az.account}: tenant ${az.tenant}, subscription ${az.subscription}.`
    : '';
  return `You work on Azure${tenant}${subscription}: nothing is written before you have seen the plan.${signedIn}`;
};

const chosenIn = (place: string, { recent, open }: Before): Field<string> =>
  field({
    label: 'Workflow',
    question: 'What do you want to do?',
    explain: place,
    options: [practice, ...open.map(goOn), ...recent.flatMap(onceMore), ...ways],
    default: () => workflows[0]?.id,
  });

/** @returns undefined where the person left. */
export const chooseAtHome = async (stage: Stage, backend: Backend): Promise<Chosen | undefined> => {
  const before = await lookBack();
  const chosen = await askOne(stage, {
    title: 'Managed identities',
    does: 'Choose what to do',
    why: 'Each way is a page of the documentation.',
    field: chosenIn(await placeInWords(backend, process.env), before),
  });
  if (chosen === undefined) return undefined;
  if (chosen === practice.value) return { is: 'practice' };
  if (before.open.some(({ id }) => id === chosen)) return { is: 'broken off', session: chosen };
  const again = before.recent.find(({ path }) => path === chosen);
  const named = workflowById(again?.workflow ?? chosen);
  return named && { is: 'workflow', workflow: named, answers: again?.answers ?? {} };
};
