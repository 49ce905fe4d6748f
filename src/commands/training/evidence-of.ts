/** What can be seen of a world without touching it: whatever is asked is asked of a copy. */
import type { Options } from '../../simulator/options.ts';
import { type Simulator, simulate } from '../../simulator/simulator.ts';
import type { World } from '../../simulator/world.ts';
import type { Evidence } from '../../training/evidence.ts';
import { askForToken } from './inside.ts';
import { bodyInWorld, inWorld } from './placeholders.ts';

/** Misfortunes are for those who work, not for those who look. */
export const evidenceOf = ({ faults: _, ...options }: Options, world: World): Evidence => {
  const copy = () => simulate({ ...options, world });
  let asked: Simulator | undefined;
  return {
    estate: world,
    token: ask => {
      // One copy answers all who only ask: at the same instant a token is the same, whoever asked before.
      asked ??= copy();
      return askForToken(asked, ask).answer;
    },
    attempt: async (ask, request, body) => {
      const simulator = copy();
      const { token } = askForToken(simulator, ask);
      if (token === undefined) return undefined;
      const [method = '', url = ''] = inWorld(request, world).split(' ');
      const { status } = await simulator.handle({
        method,
        url,
        headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(bodyInWorld(body, world)) }),
      });
      return status;
    },
  };
};
