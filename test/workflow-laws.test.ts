/** Three laws, for every workflow there is or will be: done twice plans nothing, undone leaves nothing, commands say all. */
import { describe, expect, test } from 'vitest';
import { known } from '../src/machine/context.ts';
import { plan as planAgain } from '../src/machine/effects.ts';
import type { Known } from '../src/model/field.ts';
import { askedFields, type Workflow } from '../src/model/workflow.ts';
import { simulate } from '../src/simulator/simulator.ts';
import { world } from '../src/simulator/world.ts';
import { workflows } from '../src/workflows/workflows.ts';
import { cloudOn, lookAt, playOn } from './play.ts';

/** A machine on which the workflow has something to do. */
const machines: Readonly<Record<string, string>> = {
  'assign-user-assigned-identity': 'web-n',
  'enable-system-assigned-identity': 'web-n',
  'disable-only-identity': 'web-s',
  'remove-all-user-assigned-identities': 'web-u',
};

const answersFor = ({ id }: Workflow): Known => ({
  resourceGroup: id.startsWith('create') ? 'rg-new' : 'rg-app',
  resourceGroupLocation: 'uksouth',
  virtualMachine: id.startsWith('create') ? 'web-new' : (machines[id] ?? 'web-su'),
  userAssignedIdentity: 'id-new',
  attachedIdentity: 'id-a',
  image: 'Ubuntu2204',
  location: 'uksouth',
  size: 'Standard_D2s_v5',
  administrator: 'azureuser',
  authentication: 'password',
  adminPassword: 'correct Horse 7 battery',
});

const app = () =>
  simulate({
    world: world({
      userAssignedIdentities: ['id-a', 'id-b'],
      virtualMachines: {
        'web-n': {},
        'web-s': { identity: 'SystemAssigned' },
        'web-u': { identity: { userAssigned: ['id-a', 'id-b'] } },
        'web-su': { identity: { systemAssigned: true, userAssigned: ['id-a', 'id-b'] } },
      },
    }),
  });

const changing = workflows.filter(({ steps }) => steps.some(step => step.change));

describe.each(changing.map(workflow => [workflow.id, workflow] as const))('%s', (_, workflow) => {
  const done = async () => {
    const cloud = cloudOn(app().handle);
    const wizard = playOn(workflow, cloud);
    await wizard.answers(answersFor(workflow));
    const { plan, nameToType } = await wizard.shows('review');
    const end = await wizard.confirms(nameToType);
    expect(end.outcome).toBe('completed');
    const { context } = wizard.session.account();
    const asked = context.trail.map(({ at }) => at);
    return { azure: await lookAt(cloud), plan, asked, values: known(context) };
  };

  test('has something to do the first time, and nothing the second', async () => {
    const { azure, plan, values } = await done();
    expect(plan.some(({ sign }) => sign !== '=')).toBe(true);
    const again = await planAgain(azure, workflow, values).catch(error => error);
    // A guard may refuse what is not there any more; to plan a change would break the law.
    if (Array.isArray(again)) expect(again.map(({ sign }) => sign)).toEqual(plan.map(() => '='));
    else expect(again.problem.instead).toBeDefined();
  });

  test('leaves nothing when it is undone, last step first', async () => {
    const { azure, plan, values } = await done();
    for (const { step, sign, before, after } of plan.toReversed()) {
      const { change } = workflow.steps.find(({ id }) => id === step) ?? {};
      if (sign === '=' || !change) continue;
      await change.undo(azure, values, { before, after });
      const left = await change.read(azure, values);
      expect(withoutInvented(left)).toEqual(withoutInvented(before));
    }
  });

  test.each([
    ['az', ['credential', 'subscription']],
    // A new machine's key or password tells the kind of sign-in; a removal lists what stays.
    ['powershell', ['credential', 'subscription', 'image', 'authentication', 'attachedIdentity']],
  ] as const)('says every value that was asked for, in %s', async (shell, saidOtherwise) => {
    const { plan, asked, values } = await done();
    const text = plan.flatMap(({ commands }) => commands[shell]).join('\n');
    const fields = askedFields(workflow);
    const shown = (name: string) => fields[name]?.show?.(values[name] ?? '') ?? values[name] ?? '';
    const silent = asked.filter(name => !fields[name]?.secret && !text.includes(shown(name)));
    expect(silent.filter(name => !saidOtherwise.some(other => other === name))).toEqual([]);
  });
});

/** A principal that was deleted and made again is another one. */
function withoutInvented(state: unknown): unknown {
  return JSON.parse(JSON.stringify(state ?? null, (key, value) => (key === 'principalId' ? undefined : value)));
}
