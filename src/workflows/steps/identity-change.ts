/** The change of an identity block: a step names what it adds and removes, and the rest stays. */
import { type IdentityChange, identityPatch } from '../../arm/identity.ts';
import type { Named } from '../../model/azure.ts';
import type { Fields } from '../../model/field.ts';
import type { Problem } from '../../model/problem.ts';
import type { IdentityBlock } from '../../model/resources.ts';
import type { Change } from '../../model/step.ts';
import { forecast } from '../forecast.ts';
import { desiredBlock, type Entry, entryOf, identitiesOf } from '../identity-block.ts';
import { proofOf } from '../proof.ts';
import { right, rightsToAssign } from '../rights.ts';
import type { Carrier, Guard, Target } from '../targets/target.ts';

/** What is to be sent to get from one state to the other. */
const requestFor = (from: Carrier | undefined, to: Carrier | undefined) =>
  from && to ? identityPatch(identitiesOf(from.identity), identitiesOf(to.identity)) : { type: 'None' };

/** Every user-assigned identity that the block has. */
export const everyUserAssigned = (_: unknown, { userAssignedIdentities }: IdentityBlock): IdentityChange => ({
  remove: Object.keys(userAssignedIdentities),
});

interface Meaning<V, G> {
  readonly change: (values: V, block: IdentityBlock) => IdentityChange;
  readonly guard?: Guard | undefined;
  /** What is known of an identity that is added; else only Azure knows it. */
  readonly entry?: (values: V) => Entry;
  readonly facts?: (block: IdentityBlock) => G;
}

const missing = (noun: string, { name, resourceGroup }: Named): Problem => ({
  code: 'ResourceNotFound',
  happened: `There is no ${noun} ${name} in ${resourceGroup}`,
  try: ['Choose another one'],
});

export const identityChange = <N extends Fields, V extends object, G>(
  on: Target<N>,
  { change, guard, entry, facts }: Meaning<V, G>,
): Change<V, Carrier, Partial<G>> => ({
  resource: v => on.at(v).name,
  read: (azure, v) => on.read(azure, on.at(v)),
  refuses: (v, before) => (before ? guard?.(before, on.at(v).name) : missing(on.noun, on.at(v))),
  desired: (v, before) => {
    if (!before) return undefined;
    const { identity, orchestrationMode } = before;
    return { ...before, identity: desiredBlock(identity, change(v, identity), entryOf(orchestrationMode, entry?.(v))) };
  },
  apply: (azure, v, { before, after }) => on.write(azure, on.at(v), requestFor(before, after)),
  rights: (v, { before, after }) => [
    right('write', on.type, on.at(v)),
    ...rightsToAssign(before?.identity, after?.identity),
  ],
  undo: (azure, v, { before, after }) => on.write(azure, on.at(v), requestFor(after, before)),
  facts: state => facts?.(state.identity) ?? {},
  proof: state => proofOf(state.identity),
  notes: ({ before, after }) => (before && after ? forecast(before.identity, after.identity) : []),
});
