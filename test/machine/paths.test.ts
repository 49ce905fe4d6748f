/** Every way through every workflow: each state is reached, and none is a dead end. */
import { describe, expect, test } from 'vitest';
import { getShortestPaths } from 'xstate/graph';
import { compile, type WizardMachine } from '../../src/machine/compile.ts';
import type { Given } from '../../src/machine/context.ts';
import { placeInWords, placeOf, type WizardSnapshot } from '../../src/machine/place.ts';
import { viewOf } from '../../src/machine/view-of.ts';
import type { PlanItem } from '../../src/model/plan.ts';
import { askedFields, type Workflow } from '../../src/model/workflow.ts';
import { workflows } from '../../src/workflows/workflows.ts';
import { rehearsalAnswers } from '../rehearsal.ts';

const id = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-a';

const item = ({ id: step, title, docs }: Workflow['steps'][number]): PlanItem => ({
  step,
  title,
  resource: 'web-1',
  sign: '~',
  differences: [{ sign: '-', path: ['identity'] }],
  commands: { az: [], powershell: [] },
  notes: [],
  doc: docs[0],
});

/** What the actor that runs in this state can answer. */
const answersOf = (workflow: Workflow, child: string): readonly unknown[] => {
  const [kind = ''] = child.split('-');
  const step = workflow.steps.find(each => child.endsWith(each.id));
  switch (kind) {
    case 'list':
      return [
        [
          { value: id, label: 'id-a', implies: { upgradePolicy: 'Manual' } },
          { value: 'web-1', label: 'web-1' },
        ],
      ];
    case 'plan':
      return [workflow.steps.filter(each => each.change).map(item)];
    case 'apply':
      return [
        { is: 'written', item: step && item(step) },
        { is: 'changed', item: step && item(step) },
        { is: 'unchanged', result: { state: 'unchanged', facts: {} } },
      ];
    case 'look':
      return [{}];
    default:
      return [{ state: 'done', facts: {} }];
  }
};

const actorEvents = (workflow: Workflow, snapshot: WizardSnapshot) =>
  Object.keys(snapshot.children).flatMap(child => [
    ...answersOf(workflow, child).map(output => ({ type: `xstate.done.actor.${child}`, output })),
    { type: `xstate.error.actor.${child}`, error: new Error('Broken off') },
  ]);

const personEvents = (workflow: Workflow, snapshot: WizardSnapshot) => {
  const { field = '' } = placeOf(snapshot);
  const typed = rehearsalAnswers(workflow)[field] ?? id;
  const values = [...new Set([...snapshot.context.choices.map(({ value }) => value), typed])];
  return [
    ...values.map(value => ({ type: 'answer', field, value })),
    { type: 'confirm', typed: 'web-1' },
    ...['back', 'retry', 'stop', 'cancel', 'interrupt', 'wait', 'leave', 'undo'].map(type => ({ type })),
  ];
};

/** Context tells states apart only by what the way on depends on. */
const serialize = (snapshot: WizardSnapshot): string =>
  JSON.stringify([
    snapshot.value,
    snapshot.context.values.image,
    snapshot.context.values.authentication,
    snapshot.context.values.upgradePolicy,
    snapshot.context.guided,
    snapshot.context.interrupted,
    snapshot.context.toBeUndone,
  ]);

const reachedBy = (workflow: Workflow, input: Given): readonly WizardSnapshot[] => {
  const machine = compile(workflow);
  const events = (snapshot: WizardSnapshot) =>
    snapshot.status === 'active' ? [...actorEvents(workflow, snapshot), ...personEvents(workflow, snapshot)] : [];
  // The paths are typed for the events a person sends; the answers of actors are events of xstate's own.
  const paths = getShortestPaths(machine, {
    events,
    serializeState: serialize,
    input,
  } as never);
  return (paths as readonly { readonly state: WizardSnapshot }[]).map(({ state }) => state);
};

const restingPlaces = (machine: WizardMachine): readonly string[] => {
  const nodes = [
    ...(machine as unknown as { idMap: Map<string, { meta?: Parameters<typeof placeInWords>[0] }> }).idMap.values(),
  ];
  return nodes.flatMap(({ meta }) => (meta ? [placeInWords(meta)] : []));
};

describe.each(workflows.map(workflow => [workflow.id, workflow] as const))('%s', (_, workflow) => {
  const drafts = Object.fromEntries(Object.keys(askedFields(workflow)).map(name => [name, 'no such answer']));
  const reached = [{ interruptible: true } as const, { guided: true } as const, { drafts }].flatMap(given =>
    reachedBy(workflow, given),
  );

  test('reaches every state', () => {
    const places = new Set(reached.map(state => placeInWords(placeOf(state))));
    expect(restingPlaces(compile(workflow)).filter(place => !places.has(place))).toEqual([]);
  });

  test('has a way out of every state', () => {
    const stuck = reached.filter(
      state =>
        state.status === 'active' &&
        !state.can({ type: 'cancel' }) &&
        !state.can({ type: 'back' }) &&
        placeOf(state).is !== 'settling',
    );
    expect(stuck.map(state => placeInWords(placeOf(state)))).toEqual([]);
  });

  test('shows a view in every state', () => {
    for (const state of reached) expect(viewOf(workflow, state)).toHaveProperty('is');
  });
});
