/** What holds for every step and every workflow that there is, or will be. */
import { describe, expect, test } from 'vitest';
import type { Step } from '../src/model/step.ts';
import { allFields, askedFields } from '../src/model/workflow.ts';
import { workflowById, workflows } from '../src/workflows/workflows.ts';

const steps: readonly Step[] = [...new Set(workflows.flatMap(({ steps }) => steps))];

const sentence = /^[A-Z“`].*[^.!?]$/;

describe.each(steps.map(step => [step.id, step] as const))('step %s', (_, step) => {
  test('has a document, a title without a full stop, and a why', () => {
    for (const doc of step.docs) {
      expect(doc.dated).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(doc.url).toMatch(/^https:\/\//);
      expect(doc.section).not.toBe('');
    }
    expect(step.title).toMatch(sentence);
    expect(step.teaches.why).toMatch(/[.!]$/);
  });

  test('asks with a question, and says why', () => {
    for (const field of Object.values(step.asks)) {
      expect(field.label).toMatch(sentence);
      expect(field.question).toMatch(/\?$/);
      expect(field.explain).toMatch(/\.$/);
      expect(field.choices ?? field.options ?? field.rule).toBeDefined();
    }
  });

  test('has both commands where it changes something', () => {
    if (!step.change) return;
    expect(step.az).toBeDefined();
    expect(step.powershell).toBeDefined();
  });

  test('teaches pitfalls that say what to do', () => {
    for (const { code, because, remedy } of step.teaches.pitfalls ?? []) {
      expect(code).toMatch(/^[A-Z]\w+$/);
      expect(because).toMatch(/\.$/);
      expect(remedy).toMatch(/\.$/);
    }
  });
});

describe.each(workflows.map(workflow => [workflow.id, workflow] as const))('workflow %s', (_, workflow) => {
  test('begins with sign-in and subscription, and knows the group before anything in it', () => {
    const [credential, directory, subscription, ...rest] = Object.keys(askedFields(workflow));
    expect([credential, directory, subscription]).toEqual(['credential', 'directory', 'subscription']);
    const inAGroup = rest.some(name => ['virtualMachine', 'scaleSet'].includes(name));
    if (inAGroup) expect(rest[0]).toBe('resourceGroup');
  });

  test('asks for no field twice', () => {
    const asked = workflow.steps.flatMap(step => Object.keys(step.asks));
    expect(asked).toEqual([...new Set(asked)]);
  });

  test('has a document and a title', () => {
    expect(workflow.docs.length).toBeGreaterThan(0);
    expect(workflow.title).toMatch(sentence);
  });

  test('calls every value by one label', () => {
    for (const [name, field] of Object.entries(allFields(workflow))) {
      const labels = workflow.steps.flatMap(step => {
        const same = { ...step.needs, ...step.asks, ...step.gives }[name];
        return same ? [same.label] : [];
      });
      expect(new Set(labels)).toEqual(new Set([field.label]));
    }
  });
});

test('every workflow is there once, and no step twice in one', () => {
  const lists = [workflows, ...workflows.map(workflow => workflow.steps)].map(list => list.map(({ id }) => id));
  for (const ids of lists) expect(ids).toEqual([...new Set(ids)]);
});

test('a step that is made for each workflow says the same in all of them', () => {
  const told = steps.map(({ id, title, docs, teaches }) => [id, JSON.stringify({ title, docs, teaches })] as const);
  for (const [id, words] of told) expect(words).toBe(new Map(told).get(id));
});

test('a workflow that is not there is not found', () => {
  expect(workflowById('no-such-workflow')).toBeUndefined();
});
