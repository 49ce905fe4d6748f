/** The rule that no workflow breaks: identities(after) = identities(before) ∪ added − explicitly removed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedIdentities, type Identities, identityPatch, identityType } from '../src/arm/identity.ts';
import type { IdentityBlock } from '../src/model/resources.ts';
import type { Workflow } from '../src/model/workflow.ts';
import { simulate } from '../src/simulator/simulator.ts';
import { world } from '../src/simulator/world.ts';
import { workflows } from '../src/workflows/workflows.ts';
import { cloudOn, lookAt, playOn } from './play.ts';

const pool = ['id-a', 'id-b', 'id-c', 'rg-other/id-d'];
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

interface Prior {
  readonly systemAssigned: boolean;
  readonly userAssigned: readonly string[];
}

const priors: fc.Arbitrary<Prior> = fc.record({
  systemAssigned: fc.boolean(),
  userAssigned: fc.uniqueArray(fc.constantFrom(...pool)),
});

/** What each act adds and takes away, by the person's own words and nothing else. */
const acts: Readonly<Record<string, (before: Prior, picked: string) => Prior>> = {
  enable: before => ({ ...before, systemAssigned: true }),
  disable: before => ({ ...before, systemAssigned: false }),
  assign: (before, picked) => ({
    ...before,
    userAssigned: [...before.userAssigned.filter(each => each !== picked), picked],
  }),
  'remove-all': before => ({ ...before, userAssigned: [] }),
  remove: (before, picked) => ({ ...before, userAssigned: before.userAssigned.filter(each => each !== picked) }),
};

/** Those that change the identities of a machine or a scale set, with what they mean. */
const affected = workflows.flatMap(workflow => {
  const last = workflow.steps.find(({ id }) => id === workflow.id);
  const act = Object.keys(acts).find(name => workflow.id.startsWith(name));
  const changes =
    last &&
    'identity-extension' !== workflow.id &&
    act &&
    'virtualMachine scaleSet'.split(' ').some(field => field in last.needs);
  return changes && !workflow.id.endsWith('extension')
    ? [{ workflow, intent: acts[act] as (before: Prior, picked: string) => Prior }]
    : [];
});

const held = ({ type, userAssignedIdentities }: IdentityBlock) => ({
  systemAssigned: type.includes('SystemAssigned'),
  userAssigned: Object.keys(userAssignedIdentities).map(nameOf).sort(),
});

const wanted = ({ systemAssigned, userAssigned }: Prior) => ({
  systemAssigned,
  userAssigned: userAssigned.map(nameOf).sort(),
});

/** Runs one workflow on a machine or scale set with the prior block; a refused one must leave the block as it was. */
const run = async (workflow: Workflow, before: Prior, picked: string) => {
  const carriers = { app: { identity: { ...before } } };
  const { handle } = simulate({
    world: world({ userAssignedIdentities: pool, virtualMachines: carriers, scaleSets: carriers }),
  });
  const cloud = cloudOn(handle);
  const wizard = playOn(workflow, cloud);
  const view = await wizard.answers({
    resourceGroup: 'rg-app',
    virtualMachine: 'app',
    scaleSet: 'app',
    updateInstances: 'yes',
    userAssignedIdentity: nameOf(picked),
    attachedIdentity: nameOf(picked),
  });
  const end = view.is === 'review' ? await wizard.confirms(view.nameToType) : undefined;
  const azure = await lookAt(cloud);
  const [subscription] = await azure.subscriptions();
  const at = { subscription: subscription?.id ?? '', resourceGroup: 'rg-app', name: 'app' };
  const port = workflow.id.includes('scale-set') ? azure.scaleSets : azure.virtualMachines;
  return { outcome: end?.outcome ?? 'refused', after: held((await port.get(at))?.identity as IdentityBlock) };
};

test('seven acts on machines and seven on scale sets are covered', () => {
  expect(affected.map(({ workflow }) => workflow.id)).toHaveLength(14);
});

describe('in the simulator', () => {
  test('no workflow drops or adds an identity that nobody named', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...affected),
        priors,
        fc.constantFrom(...pool),
        async ({ workflow, intent }, before, picked) => {
          const { outcome, after } = await run(workflow, before, picked);
          expect(after).toEqual(wanted(outcome === 'completed' ? intent(before, picked) : before));
        },
      ),
      { numRuns: 1000, seed: 2026 },
    );
  });
});

describe('as algebra', () => {
  const id = (name: string) =>
    `/subscriptions/s/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`;
  const blocks: fc.Arbitrary<Identities> = fc.record({
    systemAssigned: fc.boolean(),
    userAssigned: fc.uniqueArray(fc.constantFrom(...'abcde'.split('').map(id))),
  });

  test('a removed identity is gone, an added one is there, every other stays', () => {
    fc.assert(
      fc.property(
        blocks,
        fc.subarray('abcde'.split('').map(id)),
        fc.subarray('abcde'.split('').map(id)),
        (before, add, remove) => {
          const after = new Set(changedIdentities(before, { add, remove }).userAssigned);
          const kept = before.userAssigned.filter(each => !remove.includes(each));
          expect(after).toEqual(new Set([...kept, ...add]));
        },
      ),
    );
  });

  test('a patch never carries a map beside a type without UserAssigned', () => {
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const { type, userAssignedIdentities } = identityPatch(before, after);
        expect(type).toBe(identityType(after));
        if (!type.includes('UserAssigned')) expect(userAssignedIdentities).toBeUndefined();
      }),
    );
  });

  test('ids are one identity in any case', () => {
    const before = { systemAssigned: false, userAssigned: [id('a')] };
    expect(changedIdentities(before, { add: [id('A').toLowerCase()] }).userAssigned).toEqual([id('a')]);
    expect(changedIdentities(before, { remove: [id('a').toUpperCase()] }).userAssigned).toEqual([]);
  });
});
