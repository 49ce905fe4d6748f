/** Resource providers: whether a subscription uses them, through arm-resources. */
import type { Azure, InSubscription } from '../model/azure.ts';
import { ProblemError } from '../model/problem.ts';
import type { Wire } from './wire.ts';

export const resourceProviders = (wire: Wire): Azure['resourceProviders'] => {
  const of = ({ subscription }: InSubscription) => wire.resources(subscription).providers;
  return {
    state: (at, namespace) =>
      wire
        .run(async () => (await of(at).get(namespace, wire.options)).registrationState)
        .catch(error => {
          // Whoever has a role in one group only may not see it, and need not.
          if (error instanceof ProblemError && error.problem.code === 'AuthorizationFailed') return undefined;
          throw error;
        }),
    register: (at, namespace) =>
      wire.run(async () => {
        await of(at).register(namespace, wire.options);
      }),
  };
};
