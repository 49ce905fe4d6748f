/** Deployments over a set of providers: the provider that takes them, and what carries them on as time passes. */
import type { Conduct, Provider } from '../call.ts';
import { deployments } from '../providers/deployments.ts';
import { asking } from './ask.ts';
import { type Deploying, deploying } from './deploy.ts';
import { placesOf } from './place.ts';

export const deployer = (providers: readonly Provider[], conduct: Conduct) => {
  const placeOf = placesOf(providers);
  const proceed: Deploying['proceed'] = deploying({ ask: asking(providers, conduct), placeOf });
  return { provider: deployments({ placeOf, proceed }), proceed };
};
