/** A simulator on a bad day: answers as the one that it is given, but for the faults of a plan. */
import type { Refusal } from '../refusal.ts';
import type { Store } from '../store.ts';
import type { Request, Response } from '../wire.ts';
import { withIdentity } from './added-identity.ts';
import { failureOf } from './failures.ts';
import type { Fault, FaultPlan } from './fault.ts';
import { hitting } from './hits.ts';

export interface Lucky {
  readonly answer: (request: Request) => Response;
  readonly refuse: (request: Request, refusal: Refusal) => Response;
  readonly store: Store;
}

/** As Node's sockets say it. */
const reset = (): Error =>
  Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', errno: -104, syscall: 'read' });

const isRead = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD';

/** Of somebody who did not look what is there. */
const another = ({ headers: { 'if-match': _, ...headers }, ...request }: Request, body: object): Request => ({
  ...request,
  headers,
  method: 'PATCH',
  body: JSON.stringify(body),
});

export const unlucky = ({ answer, refuse, store }: Lucky, plan: FaultPlan, seed: number) => {
  const hits = hitting(plan, seed);

  const before = (request: Request, faults: readonly Fault[]): Request => {
    let sent = request;
    for (const each of faults) {
      if (each.kind === 'slow') store.advance(each.seconds);
      if (each.kind === 'other-writer' && !isRead(request)) answer(another(request, each.body));
      if (each.kind === 'policy-adds-identity') sent = withIdentity(sent, each.identity);
    }
    return sent;
  };

  const after = (request: Request, faults: readonly Fault[], ranBefore: readonly string[]): void => {
    for (const each of faults) {
      if (each.kind === 'other-writer' && isRead(request)) answer(another(request, each.body));
      if (each.kind === 'preempted') answer(another(request, {}));
      if (each.kind !== 'operation-fails') continue;
      const { code, message } = each;
      for (const id of store.operations.running())
        if (!ranBefore.includes(id)) store.operations.doom(id, { code, message });
    }
  };

  /** @throws an error with the code ECONNRESET */
  const failed = (request: Request, faults: readonly Fault[]): Response | undefined => {
    for (const each of faults) {
      const refusal = failureOf(each, request, store);
      if (!refusal && each.kind !== 'connection-reset') continue;
      if ('worked' in each && each.worked) answer(request);
      if (!refusal) throw reset();
      return refuse(request, refusal);
    }
    return undefined;
  };

  return (request: Request): Response => {
    const faults = hits(request);
    if (!faults.length) return answer(request);
    const sent = before(request, faults);
    const failure = failed(sent, faults);
    if (failure) return failure;
    const ranBefore = store.operations.running();
    const response = answer(sent);
    after(sent, faults, ranBefore);
    const slow = faults.find(({ kind }) => kind === 'slow');
    return slow?.kind === 'slow' ? { ...response, delay: slow.seconds } : response;
  };
};
