/** What holds back people who may do something: locks, policies, quotas, sizes that are not sold to them, providers not registered. */
import { sameText } from './filter.ts';
import { covers } from './scope.ts';

export interface Lock {
  readonly scope: string;
  readonly name: string;
  readonly level: 'CanNotDelete' | 'ReadOnly';
  readonly notes?: string;
}

/** A policy with the effect deny: a write below its scope that fits every condition is refused. */
export interface Policy {
  readonly name: string;
  readonly scope: string;
  readonly denies: {
    /** Types of resources, as in `Microsoft.Compute/virtualMachines`; any where absent. */
    readonly types?: readonly string[];
    /** Regions other than these. */
    readonly outside?: readonly string[];
    /** Resources without this tag. */
    readonly withoutTag?: string;
  };
}

export interface Rules {
  readonly locks: readonly Lock[];
  readonly policies: readonly Policy[];
  /** Namespaces of resource providers, by subscription. */
  readonly unregistered: Readonly<Record<string, readonly string[]>>;
  /** Cores by region, by subscription; as many as wanted where there is no number. */
  readonly quotas: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Sizes and the regions in which they are not sold, none meaning all, by subscription. */
  readonly restrictedSizes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

const noRules: Rules = { locks: [], policies: [], unregistered: {}, quotas: {}, restrictedSizes: {} };

export class Governance {
  #rules: Rules;

  constructor(rules: Rules = noRules) {
    this.#rules = rules;
  }

  get rules(): Rules {
    return this.#rules;
  }

  /** Those at the scope or above it. */
  locksOver(scope: string): readonly Lock[] {
    return this.#rules.locks.filter(lock => covers(lock.scope, scope));
  }

  locksUnder(scope: string): readonly Lock[] {
    return this.#rules.locks.filter(lock => covers(scope, lock.scope));
  }

  putLock(lock: Lock): void {
    this.removeLock(lock);
    this.#rules = { ...this.#rules, locks: [...this.#rules.locks, lock] };
  }

  removeLock({ scope, name }: Pick<Lock, 'scope' | 'name'>): void {
    const isIt = (each: Lock): boolean => sameText(each.scope, scope) && sameText(each.name, name);
    this.#rules = { ...this.#rules, locks: this.#rules.locks.filter(each => !isIt(each)) };
  }

  isRegistered(subscription: string, namespace: string): boolean {
    return !this.#rules.unregistered[subscription.toLowerCase()]?.some(each => sameText(each, namespace));
  }

  register(subscription: string, namespace: string, is: 'registered' | 'unregistered'): void {
    const key = subscription.toLowerCase();
    const others = (this.#rules.unregistered[key] ?? []).filter(each => !sameText(each, namespace));
    const unregistered = { ...this.#rules.unregistered, [key]: is === 'registered' ? others : [...others, namespace] };
    this.#rules = { ...this.#rules, unregistered };
  }

  coresIn(subscription: string, location: string): number {
    return this.#rules.quotas[subscription.toLowerCase()]?.[location] ?? Number.POSITIVE_INFINITY;
  }

  isSold(subscription: string, size: string, location: string): boolean {
    const restricted = Object.entries(this.#rules.restrictedSizes[subscription.toLowerCase()] ?? {});
    const [, regions] = restricted.find(([name]) => sameText(name, size)) ?? [];
    return regions === undefined || (regions.length > 0 && !regions.includes(location));
  }
}
