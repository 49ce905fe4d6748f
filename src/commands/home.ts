/** The home screen: where one works, what a person may want, and what was done here last. */
import { readdir } from 'node:fs/promises';
import { startSession } from '../machine/session.ts';
import { type Choice, details, field, type Known } from '../model/field.ts';
import { question } from '../model/step.ts';
import { askedFields, type Purpose, type Workflow, workflow } from '../model/workflow.ts';
import { type RecentSession, recentSessions } from '../recordings/recent.ts';
import type { SessionHere } from '../recordings/sessions.ts';
import { sessionsFolder } from '../recordings/sessions-folder.ts';
import { workflowById, workflows } from '../workflows/workflows.ts';
import type { Backend } from './backend.ts';
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

/** In the order in which they are shown. */
const headings: Readonly<Record<Purpose, string>> = {
  give: 'Give a machine an identity',
  create: 'Create a machine with an identity, or an identity',
  grant: 'Let an identity do something',
  'take away': 'Take an identity away',
  look: 'Look at what there is',
  tend: 'Keep in order',
  legacy: 'Ways of old pages',
};

const choiceOf = (each: Workflow): Choice => ({
  value: each.id,
  label: each.title,
  group: headings[each.purpose],
  details: details({
    'Asks for': Object.values(askedFields(each))
      .map(({ label }) => label)
      .join(', '),
    Changes:
      each.steps
        .filter(({ change }) => change)
        .map(({ title }) => title)
        .join('; ') || 'nothing, it only looks',
    Page: `${each.docs[0].section} (${each.docs[0].dated})`,
    Command: `mi-wizard run ${each.id}`,
  }),
});

const choices = (Object.keys(headings) as Purpose[]).flatMap(purpose =>
  workflows.filter(each => each.purpose === purpose).map(choiceOf),
);

const shownAnswers = ({ answers }: RecentSession, fields: ReturnType<typeof askedFields>) =>
  Object.entries(answers).flatMap(([name, value]) => {
    const asked = fields[name];
    return asked ? [[asked.label, asked.show?.(value) ?? value]] : [];
  });

const onceMore = (session: RecentSession): readonly Choice[] => {
  const done = workflowById(session.workflow);
  if (!done) return [];
  return [
    {
      value: session.path,
      label: `${session.when}  ${done.title}`,
      hint: session.outcome,
      group: 'Once more, as in a recent session',
      details: details({
        ...Object.fromEntries(shownAnswers(session, askedFields(done))),
        Recording: session.path,
      }),
    },
  ];
};

const goOn = ({ id, title, started, last }: SessionHere): Choice => ({
  value: id,
  label: `${started.slice(0, 16).replace('T', ' ')}  ${title}, broken off`,
  hint: last?.in ?? 'nothing was said yet',
  group: 'Go on with what was broken off',
  details: details({ Begun: started, 'Last said': last?.is, Where: last?.in, Command: `mi-wizard resume ${id}` }),
});

const practice: Choice = {
  value: 'practice',
  label: 'Practise: lessons, drills and an exam',
  group: 'Learn',
  details: details({
    What: 'A course in small steps, each on a simulated Azure of its own: nothing can break',
    Command: 'mi-wizard train',
  }),
};

/** What the environment settles for every sign-in is known before anybody has signed in. */
const placeInWords = ({ on }: Backend, { AZURE_TENANT_ID, AZURE_SUBSCRIPTION_ID }: NodeJS.ProcessEnv): string => {
  if (on === 'simulator') return 'You work on the embedded simulator, tenant contoso: nothing here reaches Azure.';
  const tenant = AZURE_TENANT_ID ? `, tenant ${AZURE_TENANT_ID}` : '';
  const subscription = AZURE_SUBSCRIPTION_ID ? `, subscription ${AZURE_SUBSCRIPTION_ID}` : '';
  return `You work on Azure${tenant}${subscription}: nothing is written before you have seen the plan.`;
};

/** What was done here before. */
interface Before {
  readonly recent: readonly RecentSession[];
  /** Broken off, and nobody works on them. */
  readonly open: readonly SessionHere[];
}

/** How many of each are offered. */
const most = 3;

/** What reads journals is loaded only where there are some: nobody waits for it on the first day. */
const brokenOff = async (): Promise<readonly SessionHere[]> => {
  const names = await readdir(sessionsFolder()).catch(() => []);
  if (!names.some(name => name.endsWith('.jsonl'))) return [];
  const { sessionsHere } = await import('../recordings/sessions.ts');
  return (await sessionsHere()).filter(({ heldBy }) => heldBy === undefined).slice(0, most);
};

const lookBack = async (): Promise<Before> => {
  const [recent, open] = await Promise.all([recentSessions(most), brokenOff()]);
  return { recent, open };
};

const homeOf = (backend: Backend, { recent, open }: Before): Workflow => {
  const chosenWorkflow = field({
    label: 'Workflow',
    question: 'What do you want to do?',
    explain: placeInWords(backend, process.env),
    options: [practice, ...open.map(goOn), ...recent.flatMap(onceMore), ...choices],
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
