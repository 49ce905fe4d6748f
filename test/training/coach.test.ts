/** The coach beside a session: what changed in a picture, and a question to which Azure gives the answer. */
import { expect, test } from 'vitest';
import { Bench } from '../../src/commands/training/bench.ts';
import { evidenceOf } from '../../src/commands/training/evidence-of.ts';
import { startSession } from '../../src/machine/session.ts';
import type { View } from '../../src/machine/view.ts';
import type { Known } from '../../src/model/field.ts';
import { contoso } from '../../src/simulator/contoso.ts';
import { coached } from '../../src/training/coach.ts';
import { inText, type Note } from '../../src/training/note.ts';
import { workflowById } from '../../src/workflows/workflows.ts';

const dev = { subscription: 'Contoso Dev', resourceGroup: 'rg-photos' };

/** Answers as it is told, and to each prediction with the choice that has these words. */
const attend = async (id: string, answers: Known, predicts: string) => {
  const bench = new Bench({ seed: 1 }, contoso);
  const [told, asked, right]: [Note[], string[], boolean[]] = [[], [], []];
  const workflow = workflowById(id);
  if (!workflow) throw new Error(id);
  const session = coached(startSession({ workflow, cloud: bench.cloud, guided: true }), {
    look: () => evidenceOf(bench.options, bench.snapshot()),
    tell: note => told.push(note),
    answered: each => right.push(each),
  });
  let seen: View | undefined;
  const reply = (): void => {
    const view = session.view();
    if (view === seen || view.is === 'busy' || view.is === 'end') return;
    seen = view;
    if (view.is === 'question' && view.field.startsWith('prediction')) {
      asked.push(view.question);
      const choice = view.choices.find(({ label }) => label.includes(predicts)) ?? view.choices[0];
      session.send({ type: 'answer', field: view.field, value: choice?.value ?? '' });
    } else if (view.is === 'question') {
      const value = { ...dev, ...answers }[view.field] ?? view.choices[0]?.value ?? '';
      session.send({ type: 'answer', field: view.field, value });
    } else {
      expect(view.is === 'review' ? view.plan.flatMap(({ notes }) => notes) : []).toEqual([]);
      session.send({ type: 'confirm', ...(view.is === 'review' && view.nameToType && { typed: view.nameToType }) });
    }
  };
  session.subscribe(() => queueMicrotask(reply));
  queueMicrotask(reply);
  const end = await session.ended;
  return { end, told: told.map(inText), asked, right };
};

test('after a step stands what changed, and a question about the token; the answer is the one of Azure', async () => {
  const { end, told, asked, right } = await attend(
    'enable-system-assigned-identity',
    { virtualMachine: 'photos-api' },
    'system-assigned',
  );
  expect(end.outcome).toBe('completed');
  expect(asked).toEqual(['A token request on photos-api names no client ID. Which identity does it get now?']);
  expect(right).toEqual([true]);
  expect(told[0]).toMatch(/What changed.*\n {4}photos-api {2}virtual machine\n {6}id-photos {2}principal/);
  expect(told[0]).toContain('    + system-assigned  principal');
  expect(told[1]).toMatch(/^✓ Right: the system-assigned identity/);
});

test('before a removal one says what will be left, and a wrong answer is explained', async () => {
  const { told, asked, right } = await attend(
    'disable-system-assigned-identity',
    { virtualMachine: 'photos-admin' },
    'nothing',
  );
  expect(asked[0]).toBe('Which identities will photos-admin have after this step?');
  expect(right[0]).toBe(false);
  expect(told[0]).toContain('nothing is not right. It is: id-backup and id-deploy');
  expect(told.join('\n')).toContain('- system-assigned');
});

test('a new identity is asked about before it is assigned, and the token after it', async () => {
  const { asked } = await attend(
    'assign-user-assigned-identity',
    { virtualMachine: 'photos-web-1', userAssignedIdentity: 'id-fresh' },
    '0 and 0',
  );
  expect(asked).toEqual([
    'id-fresh exists now. How many machines and scale sets use it, and how many roles does it have?',
    'A token request on photos-web-1 names no client ID. Which identity does it get now?',
  ]);
});

test('a role is asked about by what it reaches, a deletion by what it leaves', async () => {
  const role = await attend(
    'grant-role-to-user-assigned-identity',
    { userAssignedIdentity: 'id-backup', role: 'Reader', scope: 'rg-web' },
    'yes',
  );
  expect(role.asked[0]).toMatch(/^id-backup now is Reader at rg-web\. Does that reach/);
  expect(role.told[0]).toContain('+ may Reader at rg-web');
});
