/** Somebody else writes the same machine or scale set, after any request of any workflow: no identity of either is lost. */
import { describe, expect, test } from 'vitest';
import { nameOfId } from '../../src/arm/resource-id.ts';
import { changesSomething, type Workflow } from '../../src/model/workflow.ts';
import { workflowById, workflows } from '../../src/workflows/workflows.ts';
import { rehearsalWorld } from '../rehearsal.ts';
import { identitiesIn, left } from './left.ts';
import { sampled } from './sample.ts';
import { carriersOf, type Met, met, theirs } from './second-writer.ts';

const never = 1_000_000;
const every = (last: number): readonly number[] => Array.from({ length: last - 1 }, (_, i) => i + 1);
const before = left(rehearsalWorld);

/** What is not there of what either wanted, but for what a person has confirmed to go. */
const lost = (workflow: Workflow, { left, wrote, named, view }: Met, untroubled: Met): readonly string[] =>
  carriersOf(workflow).flatMap(path => {
    const name = nameOfId(path);
    const ours = identitiesIn((view.is === 'end' ? untroubled.left : before).get(name));
    return [...ours, ...(wrote ? [theirs] : [])]
      .filter(each => !named.includes(each) && !identitiesIn(left.get(name)).includes(each))
      .map(each => `${name} has lost ${each}`);
  });

/** Done, or refused: by a guard that names what is to be done instead, or since what he gave would go without a word. */
const isWellEnded = ({ view }: Met): boolean => {
  if (view.is === 'end') return view.outcome === 'completed';
  return view.is === 'failed' && (view.problem.instead !== undefined || view.problem.code === 'MoreWouldBeRemoved');
};

const toldIn = async (workflow: Workflow, moments: readonly number[], untroubled: Met): Promise<Set<string>> => {
  const told = new Set<string>();
  for (const nth of moments) {
    const it = await met(workflow, nth);
    expect({ nth, ended: isWellEnded(it), lost: lost(workflow, it, untroubled) }).toEqual({
      nth,
      ended: true,
      lost: [],
    });
    for (const each of it.told) told.add(each);
  }
  return told;
};

describe('a second writer', { timeout: 900_000 }, () => {
  test('loses nothing to any of the twenty-one workflows that write an identity block, nor they to him', async () => {
    const written: string[] = [];
    for (const [seed, workflow] of workflows.filter(changesSomething).entries()) {
      const untroubled = await met(workflow, never);
      if (!untroubled.writesABlock) continue;
      written.push(workflow.id);
      await toldIn(workflow, sampled(every(untroubled.lastLook), 1, seed), untroubled);
    }
    expect(written).toHaveLength(21);
  });

  test('is noticed wherever he comes in between', async () => {
    const workflow = workflowById('assign-user-assigned-identity') as Workflow;
    const untroubled = await met(workflow, never);
    const told = await toldIn(workflow, every(untroubled.lastLook), untroubled);
    const codes = ['PreconditionFailed', 'OperationPreempted', 'VerificationFailed'];
    expect([...told]).toEqual(expect.arrayContaining(['changed', ...codes]));
  });

  test('keeps what he gives between a removal that was confirmed and its write', async () => {
    const workflow = workflowById('remove-all-user-assigned-identities') as Workflow;
    const { lastLook } = await met(workflow, never);
    const { view, left, told } = await met(workflow, lastLook - 4);
    expect([told, left.get('web-u')]).toEqual([
      expect.arrayContaining(['MoreWouldBeRemoved']),
      expect.stringMatching(/id-c/),
    ]);
    expect(view).toMatchObject({ is: 'failed', problem: { why: expect.stringContaining('id-c') } });
  });

  test.each(['assign-user-assigned-identity', 'assign-scale-set-user-assigned-identity'])(
    'who takes away what %s gives is told of, and it is given again',
    async id => {
      const workflow = workflowById(id) as Workflow;
      const { lastLook } = await met(workflow, never);
      for (const nth of sampled(every(lastLook), 4)) {
        const { view, left } = await met(workflow, nth, 'takes ours');
        expect(view).toMatchObject({ is: 'end', outcome: 'completed' });
        expect([nth, left.get(nameOfId(carriersOf(workflow)[0] ?? ''))]).toEqual([
          nth,
          expect.stringContaining('id-new'),
        ]);
      }
    },
  );

  test('who takes it away after the write is found out when it is read back', async () => {
    const workflow = workflowById('assign-user-assigned-identity') as Workflow;
    const { lastLook } = await met(workflow, never);
    const { told } = await met(workflow, lastLook - 1, 'takes ours');
    expect(told).toEqual(['review', 'VerificationFailed']);
  });
});
