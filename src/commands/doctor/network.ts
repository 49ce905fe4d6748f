/** Whether the services of a cloud can be reached from here. */
import type { CloudPlace } from '../../arm/clouds.ts';
import { bad, type Check, type Found, good } from './check.ts';

/** A token is not yet, or no more, valid for a clock that is further off. */
const mostSkew = 300;

const clock = (skew: number): Found => {
  if (Math.abs(skew) <= mostSkew) return good('right');
  return bad({
    code: 'ClockWrong',
    happened: `The clock of this machine is ${Math.abs(skew)} s ${skew > 0 ? 'ahead' : 'behind'}`,
    why: 'Tokens would be refused as expired, or as not valid yet.',
    try: ['Set the clock, best by a time server'],
  });
};

const notReached = (service: string, url: string, error: unknown): Found =>
  bad({
    code: 'NotReached',
    happened: `${service} cannot be reached at ${new URL(url).host}`,
    why: error instanceof Error ? error.message : String(error),
    try: [
      'Look at the network connection and the proxy',
      'Where a proxy has a certificate of its own, name it in NODE_EXTRA_CA_CERTS',
      'Check --cloud and the addresses that were given',
    ],
  });

interface Service {
  readonly check: Check;
  readonly skew?: number | undefined;
}

const service = async (name: string, url: string): Promise<Service> => {
  const { reach } = await import('../../azure/reach.ts');
  try {
    const { milliseconds, skew } = await reach(url);
    return { check: { name, ...good(`${new URL(url).host} answers in ${milliseconds} ms`) }, skew };
  } catch (error) {
    return { check: { name, ...notReached(name, url, error) } };
  }
};

/** Whoever issues tokens says what time it is for them. */
export const network = async ({ resourceManager, authority }: CloudPlace): Promise<readonly Check[]> => {
  const [manager, entra] = await Promise.all([
    service('Azure Resource Manager', `${resourceManager}/subscriptions?api-version=2022-12-01`),
    service('The sign-in service', `${authority}/common/v2.0/.well-known/openid-configuration`),
  ]);
  return [manager.check, entra.check, ...(entra.skew === undefined ? [] : [{ name: 'Clock', ...clock(entra.skew) }])];
};
