/** How far each step is, from the first question to the last write. */
import { expect, test } from 'vitest';
import { startSession } from '../../src/machine/session.ts';
import type { View } from '../../src/machine/view.ts';
import { simulate } from '../../src/simulator/simulator.ts';
import { workflowById } from '../../src/workflows/workflows.ts';
import { cloudOn } from '../play.ts';

const answers = { subscription: 'Contoso Dev', resourceGroup: 'rg-photos', virtualMachine: 'photos-web-1' };

const start = (id: string, drafts: Readonly<Record<string, string>>) => {
  const workflow = workflowById(id);
  if (!workflow) throw new Error(`There is no workflow ${id}`);
  const session = startSession({ workflow, cloud: cloudOn(simulate().handle), drafts });
  const seen: View[] = [];
  session.subscribe(() => seen.push(session.view()));
  const until = async (is: View['is']): Promise<View> => {
    while (session.view().is !== is) await new Promise(done => setImmediate(done));
    return session.view();
  };
  return { session, seen, until };
};

const states = ({ steps }: View): string => steps.map(({ id, state }) => `${id}: ${state}`).join(', ');

test('a step that asked is answered before the plan, and done when it was read back', async () => {
  const { session, seen, until } = start('assign-user-assigned-identity', {
    ...answers,
    userAssignedIdentity: 'id-new',
  });
  const review = states(await until('review'));
  expect(review).toContain('create-user-assigned-identity: answered');
  expect(review).toMatch(/assign-user-assigned-identity: to come$/);
  session.send({ type: 'confirm' });
  const end = states(await until('end'));
  expect(end).not.toMatch(/answered|to come/);
  const assigning = seen.find(view => view.is === 'busy' && view.says.startsWith('Applying: Assign'));
  expect(assigning && states(assigning)).toContain('create-user-assigned-identity: done');
});

test('a resource that exists already is checked, not written', async () => {
  const { session, seen, until } = start('assign-user-assigned-identity', {
    ...answers,
    userAssignedIdentity: 'id-photos',
  });
  await until('review');
  session.send({ type: 'confirm' });
  await until('end');
  const said = seen.map(view => (view.is === 'busy' ? view.says : ''));
  expect(said).toContain('Checking: Create a user-assigned managed identity');
  expect(said).not.toContain('Applying: Create a user-assigned managed identity');
});
