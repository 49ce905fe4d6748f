/** The long-running operations of a store: those that run, and those that ended and can still be polled. */
import { sameText } from './filter.ts';
import { type Effect, type Operation, preempted, secondsToEnd } from './operation.ts';

/** What an operation carries to its end. */
export type Payload = Pick<Operation, 'instances' | 'output'>;

export class Operations {
  readonly #all = new Map<string, Operation>();
  readonly #running = new Set<string>();

  constructor(operations: readonly Operation[]) {
    for (const operation of operations) this.put(operation);
  }

  find(id: string): Operation | undefined {
    return this.#all.get(id.toLowerCase());
  }

  all(): Operation[] {
    return [...this.#all.values()];
  }

  put(operation: Operation): void {
    const key = operation.id.toLowerCase();
    this.#all.set(key, operation);
    if (operation.status === 'InProgress') this.#running.add(key);
    else this.#running.delete(key);
  }

  /** Begins an operation on a target, which preempts what still runs there. */
  begin(is: Effect, target: string, id: string, now: number, more: Payload = {}): Operation {
    for (const running of this.runningOn(target)) this.put(preempted(running, now));
    const endsAt = now + Math.round(secondsToEnd[is] * 1000);
    const operation: Operation = { id, is, target, startedAt: now, endsAt, status: 'InProgress', ...more };
    this.put(operation);
    return operation;
  }

  /** Has an operation that runs end with an error, when its time comes. */
  doom(id: string, fails: NonNullable<Operation['fails']>): void {
    const operation = this.find(id);
    if (operation?.status === 'InProgress') this.put({ ...operation, fails });
  }

  /** Ids of those that run. */
  running(): readonly string[] {
    return this.#inProgress().map(({ id }) => id);
  }

  runningOn(target: string): readonly Operation[] {
    return this.#running.size ? this.#inProgress().filter(running => sameText(running.target, target)) : [];
  }

  /** Those whose time has come, in the order in which it came. */
  due(now: number): Operation[] {
    if (!this.#running.size) return [];
    return this.#inProgress()
      .filter(({ endsAt }) => endsAt <= now)
      .sort((a, b) => a.endsAt - b.endsAt);
  }

  #inProgress(): Operation[] {
    return [...this.#running].flatMap(key => this.#all.get(key) ?? []);
  }
}
