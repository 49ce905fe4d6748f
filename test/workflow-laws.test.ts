/** Three laws, for every workflow there is or will be: done twice plans nothing, undone leaves nothing, commands say all. */
import { describe, expect, test } from 'vitest';
import { known } from '../src/machine/context.ts';
import { plan as planAgain } from '../src/machine/planning.ts';
import { commandsOf } from '../src/model/step-commands.ts';
import { askedFields, changesSomething } from '../src/model/workflow.ts';
import { workflows } from '../src/workflows/workflows.ts';
import { cloudOn, lookAt, playOn } from './play.ts';
import { rehearsalAnswers, rehearsalSimulator } from './rehearsal.ts';

/** A principal that was deleted and made again is another one, and its clients ask anew. */
const withoutInvented = (state: unknown): unknown =>
  JSON.parse(
    JSON.stringify(state ?? null, (key, value) => (['principalId', 'clientId'].includes(key) ? undefined : value)),
  );

const nothing = { before: undefined, after: undefined };

/** Said in other words, by what stays instead of by what goes, or, as the tenant, by the subscription. */
const saidOtherwise = {
  az: ['credential', 'directory', 'updateInstances', 'userAssignedIdentity', 'customData'],
  powershell: [
    'credential',
    'directory',
    'updateInstances',
    'userAssignedIdentity',
    'customData',
    'image',
    'authentication',
    'attachedIdentity',
    'tags',
  ],
} as const;

describe.each(workflows.filter(changesSomething).map(workflow => [workflow.id, workflow] as const))(
  '%s',
  (_, workflow) => {
    const done = async () => {
      const cloud = cloudOn(rehearsalSimulator().handle);
      const wizard = playOn(workflow, cloud);
      await wizard.answers(rehearsalAnswers(workflow));
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
      const again = await planAgain(azure, workflow, values, async () => []).catch(error => error);
      // A guard may refuse what is not there any more; to plan a change would break the law.
      if (Array.isArray(again)) expect(again.map(({ sign }) => sign)).toEqual(plan.map(() => '='));
      else expect(again.problem.instead).toBeDefined();
    });

    test('leaves nothing when it is undone, last step first', async () => {
      const { azure, plan, values } = await done();
      for (const { step, sign, before, after } of plan.toReversed()) {
        const { change } = workflow.steps.find(({ id }) => id === step) ?? {};
        if (sign === '=' || !change || change.final) continue;
        await change.undo(azure, values, { before, after });
        expect(withoutInvented(await change.read(azure, values))).toEqual(withoutInvented(before));
      }
    });

    test.each(['az', 'powershell'] as const)('says every value that was asked for, in %s', async shell => {
      const { plan, asked, values } = await done();
      const planned = plan.flatMap(({ commands }) => commands[shell]);
      const before = workflow.steps
        .filter(step => !step.change)
        .flatMap(step => commandsOf(step, values, nothing)[shell]);
      const text = [...before, ...planned].join('\n');
      const fields = askedFields(workflow);
      const shown = (name: string) => fields[name]?.show?.(values[name] ?? '') ?? values[name] ?? '';
      const silent = asked.filter(name => !fields[name]?.secret && !text.includes(shown(name)));
      expect(silent.filter(name => !saidOtherwise[shell].some(other => other === name))).toEqual([]);
    });
  },
);
