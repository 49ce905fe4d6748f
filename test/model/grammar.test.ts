/** What does not compile: each expectation here is checked by the compiler, which fails where the error is gone. */
import { expect, test } from 'vitest';
import { az, powershell } from '../../src/model/command.ts';
import { fact, field } from '../../src/model/field.ts';
import { step } from '../../src/model/step.ts';
import { workflow } from '../../src/model/workflow.ts';

const doc = { title: 'A page', section: 'A section', dated: '2026-01-01', url: 'https://example.com' };
const name = field({ label: 'Name', question: 'Which name?', explain: 'A name.' });
const common = { title: 'A step', docs: [doc] as const, teaches: { why: 'So.' } };
const change = {
  resource: () => 'it',
  read: async () => ({ there: true }),
  desired: () => ({ there: true }),
  apply: async () => undefined,
  undo: async () => undefined,
  rights: () => [],
};

const asks = step({
  ...common,
  id: 'asks',
  needs: {},
  asks: { name },
  gives: { invented: fact('What Azure invents') },
  change: { ...change, facts: () => ({ invented: 'x' }) },
  az: v => az`az thing create --name ${v.name}`,
  powershell: v => powershell`New-AzThing -Name ${v.name}`,
});

const needs = step({
  ...common,
  id: 'needs',
  needs: { name },
  asks: {},
  gives: {},
  change: { ...change, facts: () => ({}) },
  az: v => az`az thing show --name ${v.name}`,
  powershell: v => powershell`Get-AzThing -Name ${v.name}`,
});

const page = { id: 'w', title: 'A workflow', purpose: 'look' as const, docs: [doc] as const };

test('steps in their order compile', () => {
  expect(workflow({ ...page, steps: [asks, needs] }).steps).toHaveLength(2);
});

test('a step before the one that it needs does not', () => {
  // @ts-expect-error: `name` is asked for by a later step
  expect(workflow({ ...page, steps: [needs, asks] }).id).toBe('w');
});

test('a misspelt value in a command does not', () => {
  const misspelt = step({
    ...common,
    id: 'misspelt',
    needs: { name },
    asks: {},
    gives: {},
    change: { ...change, facts: () => ({}) },
    // @ts-expect-error: there is no value `nmae`
    az: v => az`az thing show --name ${v.nmae}`,
    powershell: v => powershell`Get-AzThing -Name ${v.name}`,
  });
  expect(misspelt.id).toBe('misspelt');
});

test('a fact that no step gives does not', () => {
  const untold = step({
    ...common,
    id: 'untold',
    needs: { name },
    asks: {},
    gives: { invented: fact('What Azure invents') },
    // @ts-expect-error: the step gives no `other`
    change: { ...change, facts: () => ({ other: 'x' }) },
    az: v => az`az thing show --name ${v.name}`,
    powershell: v => powershell`Get-AzThing -Name ${v.name}`,
  });
  expect(untold.id).toBe('untold');
});
