/** Resource providers: whether a subscription uses them, through arm-resources. */
import type { Azure, InSubscription } from '../model/azure.ts';
import { looks } from './pause.ts';
import { unlessForbidden } from './unless-forbidden.ts';
import type { Wire } from './wire.ts';

export const resourceProviders = (wire: Wire): Azure['resourceProviders'] => {
  const of = ({ subscription }: InSubscription) => wire.resources(subscription).providers;
  return {
    state: (at, namespace) =>
      unlessForbidden(wire.run(async () => (await of(at).get(namespace, wire.options)).registrationState)),
    register: (at, namespace) =>
      wire.run(async () => {
        let { registrationState } = await of(at).register(namespace, wire.options);
        for (const seconds of looks) {
          if (registrationState !== 'Registering') return;
          wire.waits(`${namespace} is being registered; the next look is in ${seconds} s`);
          await wire.pause(seconds);
          ({ registrationState } = await of(at).get(namespace, wire.options));
        }
      }),
  };
};
