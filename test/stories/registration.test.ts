/** A subscription in which nobody ever made what a workflow makes: its resource providers are registered first, and only then. */
import { describe, expect, test } from 'vitest';
import { startDryRun } from '../../src/azure/dry-run.ts';
import type { Handler } from '../../src/azure/in-process.ts';
import { retraced } from '../../src/commands/playing/strict.ts';
import { recordingOf } from '../../src/commands/session/recording-of.ts';
import { targets } from '../../src/exports/targets.ts';
import type { Workflow } from '../../src/model/workflow.ts';
import { simulate } from '../../src/simulator/simulator.ts';
import { workflowById, workflows } from '../../src/workflows/workflows.ts';
import { cloudOn, lookAt, planLines, playOn } from '../play.ts';
import { rehearsalAnswers, rehearsalSimulator, rehearsalWorldWithout } from '../rehearsal.ts';

const id = 'register-resource-providers';
const free = ['Microsoft.Resources', 'Microsoft.Authorization'];

const reviewed = async (workflow: Workflow, providers: readonly string[]) => {
  const simulator = providers.length ? simulate({ world: rehearsalWorldWithout(providers) }) : rehearsalSimulator();
  const cloud = cloudOn(simulator.handle);
  const wizard = playOn(workflow, cloud);
  await wizard.answers(rehearsalAnswers(workflow));
  return { wizard, cloud, review: await wizard.shows('review') };
};

/** What a plan makes anew decides which providers it needs; what is made in something else has that one's. */
const neededBy = async (workflow: Workflow): Promise<readonly string[]> => {
  const { review } = await reviewed(workflow, []);
  const made = review.plan.filter(({ sign }) => sign === '+').flatMap(({ rights = [] }) => rights);
  const namespaces = made.flatMap(({ action }) => /^([^/]+)\/[^/]+\/write$/.exec(action)?.[1] ?? []);
  return [...new Set(namespaces)].filter(each => !free.includes(each)).sort();
};

const making = workflows.filter(({ steps }) => steps.some(step => step.id === id));

describe('resource providers that are not registered', () => {
  test.each(workflows.filter(({ steps }) => steps.some(({ change }) => change)).map(each => [each.id, each] as const))(
    '%s registers those of what it makes, and no other',
    async (_, workflow) => {
      const needed = await neededBy(workflow);
      expect(making.includes(workflow)).toBe(needed.length > 0);
      if (!needed.length) return;
      const { wizard, review } = await reviewed(workflow, needed);
      const item = review.plan.find(({ step }) => step === id);
      expect(item?.differences.map(({ path }) => path.join('')).sort()).toEqual(needed);
      expect((await wizard.confirms(review.nameToType)).outcome).toBe('completed');
    },
  );
});

describe('registering', () => {
  const workflow = workflowById('create-user-assigned-identity') as Workflow;
  const provider = 'Microsoft.ManagedIdentity';

  test('is planned, asked for and done first', async () => {
    const { wizard, cloud, review } = await reviewed(workflow, [provider]);
    expect(planLines(review.plan).slice(2, 4)).toEqual([
      '~ resource providers',
      `    ~ ${provider}: NotRegistered → Registered`,
    ]);
    const item = review.plan.find(({ step }) => step === id);
    expect(item?.commands.az).toEqual([`az provider register --namespace ${provider} --wait`]);
    expect(item?.rights?.map(({ action }) => action)).toEqual([`${provider}/register/action`]);
    const end = await wizard.confirms();
    expect(end.results.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    const azure = await lookAt(cloud);
    const [subscription] = await azure.subscriptions();
    expect(await azure.resourceProviders.state({ subscription: subscription?.id ?? '' }, provider)).toBe('Registered');
  });

  test('is no step where there is nothing to register', async () => {
    const { review } = await reviewed(workflow, []);
    expect(review.plan.map(({ step }) => step)).not.toContain(id);
    expect(review.steps.map(step => step.id)).not.toContain(id);
  });

  test('is looked at again while Azure is at it', async () => {
    const { handle } = simulate({ world: rehearsalWorldWithout([provider]) });
    const waits: number[] = [];
    const slow: Handler = async request => {
      const answer = await handle(request);
      if (!request.url.includes(`/providers/${provider}`) || request.url.includes('/resourceGroups/')) return answer;
      if (waits.length > 2 || !answer.body.includes('"Registered"')) return answer;
      return { ...answer, body: answer.body.replace('"Registered"', '"Registering"') };
    };
    const cloud = cloudOn(slow, seconds => void waits.push(seconds));
    const wizard = playOn(workflow, cloud);
    await wizard.answers(rehearsalAnswers(workflow));
    await wizard.shows('review');
    expect((await wizard.confirms()).outcome).toBe('completed');
    expect(waits).toEqual([2, 4, 8]);
  });

  test('is told in every form of a recording, which comes true again', async () => {
    const { wizard, review } = await reviewed(workflow, [provider]);
    const end = await wizard.confirms(review.nameToType);
    const recording = await recordingOf(wizard.session, end, { on: 'simulator', seed: 1 }, new Date());
    expect((await retraced(recording, workflow)).lost).toBeUndefined();
    for (const form of Object.values(targets))
      expect(await form({ recording, workflow, startDryRun })).toMatch(
        /provider register|ResourceProvider|\/register\?/,
      );
  });
});
