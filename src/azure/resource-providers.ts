/** Resource providers: whether a subscription uses them, through arm-resources. */
import type { Azure, InSubscription } from '../model/azure.ts';
import { ProblemError } from '../model/problem.ts';
import type { Wire } from './wire.ts';

/** Seconds before each further look. */
const waits = [2, 4, 8, 16, 30, 30, 30];

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
        let { registrationState } = await of(at).register(namespace, wire.options);
        for (const seconds of waits) {
          if (registrationState !== 'Registering') return;
          wire.waits(`${namespace} is being registered; the next look is in ${seconds} s`);
          await wire.pause(seconds);
          ({ registrationState } = await of(at).get(namespace, wire.options));
        }
      }),
  };
};
