/** Undoing a whole session: every resource as it was before, last step first, and nothing that somebody else has changed. */
import { describe, expect, test } from 'vitest';
import { known } from '../../src/machine/context.ts';
import type { Azure } from '../../src/model/azure.ts';
import { changesSomething, type Workflow } from '../../src/model/workflow.ts';
import { type Done, finalSteps, undoing } from '../../src/workflows/undoing.ts';
import { workflowById, workflows } from '../../src/workflows/workflows.ts';
import { endOf } from '../exports/ends.ts';
import { cloudOn, lookAt, playOn } from '../play.ts';
import { rehearsalAnswers, rehearsalSimulator } from '../rehearsal.ts';

const done = async (workflow: Workflow) => {
  const simulator = rehearsalSimulator();
  const cloud = cloudOn(simulator.handle);
  const wizard = playOn(workflow, cloud);
  await wizard.answers(rehearsalAnswers(workflow));
  const { nameToType } = await wizard.shows('review');
  const { results } = await wizard.confirms(nameToType);
  const { context } = wizard.session.account();
  const written = results
    .filter(({ state }) => state === 'done')
    .map(({ step }) => ({ step, ...context.results[step] }));
  const account: Done = { known: known(context), written };
  return { simulator, cloud, account, azure: await lookAt(cloud) };
};

/** Whatever is made again has other ids. */
const withoutInvented = (state: unknown): unknown =>
  JSON.parse(
    JSON.stringify(state ?? null, (key, value) => (['principalId', 'clientId'].includes(key) ? undefined : value)),
  );

const found = (azure: Azure, workflow: Workflow, account: Done): Promise<readonly unknown[]> =>
  Promise.all(
    account.written.map(({ step }) => workflow.steps.find(({ id }) => id === step)?.change?.read(azure, account.known)),
  );

describe.each(workflows.filter(changesSomething).map(workflow => [workflow.id, workflow] as const))(
  '%s',
  (_, workflow) => {
    test('is taken back by a session of its own', async () => {
      const { simulator, cloud, account, azure } = await done(workflow);
      const undo = undoing(workflow, account);
      if (!changesSomething(undo)) return expect(finalSteps(workflow, account)).not.toEqual([]);
      const wizard = playOn(undo, cloud);
      await wizard.answers({});
      const { nameToType } = await wizard.shows('review');
      expect((await wizard.confirms(nameToType)).outcome).toBe('completed');
      const isFinal = (id: string) => workflow.steps.find(step => step.id === id)?.change?.final !== undefined;
      const taken = { ...account, written: account.written.filter(({ step }) => !isFinal(step)) };
      const before = taken.written.map(each => each.before);
      expect(withoutInvented(await found(azure, workflow, taken))).toEqual(withoutInvented(before));
      if (taken.written.length === account.written.length)
        expect(endOf(simulator)).toEqual(endOf(rehearsalSimulator()));
    });
  },
);

test('what was changed since is left alone', async () => {
  const workflow = workflowById('assign-user-assigned-identity') as Workflow;
  const { cloud, account, azure } = await done(workflow);
  const { subscription = '', resourceGroup = '', virtualMachine = '' } = account.known;
  const machine = { subscription, resourceGroup, name: virtualMachine };
  await azure.virtualMachines.setIdentity(machine, { type: 'SystemAssigned, UserAssigned' });
  const wizard = playOn(undoing(workflow, account), cloud);
  await wizard.answers({});
  const { problem } = await wizard.shows('failed');
  expect(problem).toMatchObject({ code: 'ChangedSince', why: expect.stringContaining('identity.type') });
});

test('a group that somebody else uses stays', async () => {
  const workflow = workflowById('create-user-assigned-identity') as Workflow;
  const { cloud, account, azure } = await done(workflow);
  const { subscription = '', resourceGroup = '' } = account.known;
  await azure.identities.create({ subscription, resourceGroup, name: 'id-of-another' }, 'uksouth');
  const wizard = playOn(undoing(workflow, account), cloud);
  await wizard.answers({});
  const { nameToType } = await wizard.shows('review');
  await wizard.sends({ type: 'confirm', ...(nameToType !== undefined && { typed: nameToType }) });
  expect((await wizard.shows('failed')).problem.code).toBe('ResourceGroupNotEmpty');
  expect(await azure.resourceGroups.contents({ subscription, resourceGroup })).toEqual(['id-of-another']);
});

test('what cannot be given back is said before anything is done', async () => {
  const noted = async (id: string): Promise<string> => {
    const workflow = workflowById(id) as Workflow;
    const { cloud, account } = await done(workflow);
    const wizard = playOn(undoing(workflow, account), cloud);
    await wizard.answers({});
    return (await wizard.shows('review')).plan.flatMap(({ notes }) => notes).join('\n');
  };
  expect(await noted('enable-system-assigned-identity')).toMatch(/Tokens .* until they expire.*\n.*stay behind/);
  expect(await noted('disable-only-identity')).toMatch(/principal ID is a new one/);
});
