/** The state of a simulated cloud as plain JSON: what a simulator starts from, and what it can be asked for at any time. */
import type { Deployment } from './deployments/deployment.ts';
import type { Rules } from './governance.ts';
import { joined } from './governance-plan.ts';
import { namedGuid } from './guid.ts';
import { type KnownCaller, withoutTwins } from './known-caller.ts';
import type { Operation } from './operation.ts';
import type { Resource, ResourceGroup } from './resource.ts';
import type { RoleAssignment } from './role-assignment.ts';
import { planned, type SubscriptionPlan } from './subscription-plan.ts';

export interface World {
  readonly tenant: Tenant;
  readonly subscriptions: readonly Subscription[];
  readonly resourceGroups: readonly ResourceGroup[];
  readonly resources: readonly Resource[];
  readonly operations: readonly Operation[];
  readonly roleAssignments: readonly RoleAssignment[];
  /** When each principal was created, in ISO 8601; those that were always there are left out. */
  readonly principalsCreated: Readonly<Record<string, string>>;
  /** Absent in worlds from before there were any. */
  readonly deployments?: readonly Deployment[];
  /** When each was deleted. */
  readonly principalsDeleted?: Readonly<Record<string, string>>;
  /** When machines were given the tokens that they have, in seconds since 1970, by principal and resource. */
  readonly tokensIssued?: Readonly<Record<string, number>>;
  /** Locks, policies, quotas and the like. */
  readonly governance?: Rules;
  /** Those who do not own everything. */
  readonly callers?: readonly KnownCaller[];
  /** The simulated instant, in ISO 8601. */
  readonly clock: string;
  /** How many ids were invented so far: the next one follows from it and the seed. */
  readonly idsDrawn: number;
}

export interface Tenant {
  readonly id: string;
  readonly displayName: string;
  readonly domain: string;
}

export interface Subscription {
  /** A GUID in lower case. */
  readonly id: string;
  readonly displayName: string;
}

const tenant: Tenant = {
  id: namedGuid('contoso.onmicrosoft.com'),
  displayName: 'Contoso',
  domain: 'contoso.onmicrosoft.com',
};

/** The simulated clock starts on a Monday morning. */
const clock = '2026-01-05T09:00:00.000Z';

/** A world of several subscriptions, by display name. */
export const worldOf = (subscriptions: Readonly<Record<string, SubscriptionPlan>>): World => {
  const built = Object.entries(subscriptions).map(([displayName, plan]) => planned(displayName, plan, tenant.id));
  return {
    tenant,
    subscriptions: built.map(({ subscription }) => subscription),
    resourceGroups: built.flatMap(({ resourceGroups }) => resourceGroups),
    resources: built.flatMap(({ resources }) => resources),
    operations: [],
    roleAssignments: built.flatMap(({ roleAssignments }) => roleAssignments),
    principalsCreated: {},
    principalsDeleted: {},
    governance: joined(built.map(({ governance }) => governance)),
    callers: withoutTwins(built.flatMap(({ callers }) => callers)),
    clock,
    idsDrawn: 0,
  };
};

/** A world of one subscription, `Contoso Dev`: `world({ virtualMachines: ['web-1'] })`. */
export const world = (plan: SubscriptionPlan = {}): World => worldOf({ 'Contoso Dev': plan });
