/** One identity taken from, and given back to, many machines and scale sets. */
import {
  changedIdentities,
  type Identities,
  type IdentityChange,
  identityPatch,
  identityType,
} from '../arm/identity.ts';
import { canonicalId, parseResourceId, type ResourceId } from '../arm/resource-id.ts';
import type { Azure } from '../model/azure.ts';
import { az, type Command } from '../model/command.ts';
import type { Right } from '../model/right.ts';
import { forecastFor } from './forecast.ts';
import { identitiesOf } from './identity-block.ts';
import { usersOf } from './identity-users.ts';
import { right } from './rights.ts';
import { machineTarget } from './targets/machine-target.ts';
import { scaleSetTarget } from './targets/scale-set-target.ts';

/** What a user has, as far as a removal needs it. */
type Use = Identities & { readonly kind: string };

export type Attached = { readonly attachedTo: Readonly<Record<string, Use>> };

export const attachedTo = async (azure: Azure, v: { readonly userAssignedIdentity: string }): Promise<Attached> => {
  const users = await usersOf(azure, v.userAssignedIdentity);
  const uses = users.map(({ id, kind, identity }) => {
    const { systemAssigned, userAssigned } = identitiesOf(identity);
    return [canonicalId(id), { kind, systemAssigned, userAssigned: userAssigned.toSorted() }] as const;
  });
  return { attachedTo: Object.fromEntries(uses) };
};

/** Machines and scale sets are read, written and said in their own ways. */
const targetFor = (kind: string) => (kind === machineTarget.noun ? machineTarget : scaleSetTarget);

interface Carrier extends ResourceId {
  readonly id: string;
  readonly target: ReturnType<typeof targetFor>;
  readonly has: Identities;
}

const carriers = (attached: Attached | undefined): readonly Carrier[] =>
  Object.entries(attached?.attachedTo ?? {}).flatMap(([id, { kind, systemAssigned, userAssigned }]) => {
    const place = parseResourceId(id);
    return place ? [{ ...place, id, target: targetFor(kind), has: { systemAssigned, userAssigned } }] : [];
  });

const write = async (azure: Azure, carrier: Carrier, change: IdentityChange): Promise<void> => {
  const { target } = carrier;
  const found = await target.read(azure, carrier);
  if (!found) return;
  const now = identitiesOf(found.identity);
  await target.write(azure, carrier, identityPatch(now, changedIdentities(now, change)));
};

/** One after the other: a failure leaves the rest as it was. */
const each = async (azure: Azure, attached: Attached | undefined, change: IdentityChange): Promise<void> => {
  for (const carrier of carriers(attached)) await write(azure, carrier, change);
};

export const detach = (azure: Azure, identity: string, from: Attached | undefined): Promise<void> =>
  each(azure, from, { remove: [identity] });
export const attach = (azure: Azure, identity: string, to: Attached | undefined): Promise<void> =>
  each(azure, to, { add: [identity] });

export const rightsToDetach = (from: Attached | undefined): readonly Right[] =>
  carriers(from).map(carrier => right('write', carrier.target.type, carrier));

export const azDetach = (identity: string, from: Attached | undefined): readonly Command[] =>
  carriers(from).map(({ id, target }) => az`az ${target.az} identity remove --ids ${id} --identities ${identity}`);

export const powershellDetach = (identity: string, from: Attached | undefined): readonly Command[] =>
  carriers(from).flatMap(carrier => {
    const left = changedIdentities(carrier.has, { remove: [identity] });
    return carrier.target.update(carrier, identityType(left).replace(', ', ''), left.userAssigned);
  });

/** What code on each of them will notice. */
export const forecasts = (identity: string, from: Attached | undefined): readonly string[] =>
  carriers(from).flatMap(({ name, has }) => forecastFor(name, has, changedIdentities(has, { remove: [identity] })));
