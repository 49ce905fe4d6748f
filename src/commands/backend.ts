/** Where the work is done: the embedded simulator, or Azure. Either is loaded when it is first needed. */
import type { Cloud } from '../model/azure.ts';

export type Backend = { readonly on: 'simulator'; readonly seed: number } | { readonly on: 'azure' };

/** The simulator answers at once, so a look at an operation costs a millisecond; Azure wants to be left alone for two seconds. */
const onSimulator = async (seed: number): Promise<Cloud> => {
  const [{ connect }, { inProcess }, { unsigned }, { contoso }, { simulate }] = await Promise.all([
    import('../azure/connect.ts'),
    import('../azure/in-process.ts'),
    import('../azure/ways.ts'),
    import('../simulator/contoso.ts'),
    import('../simulator/simulator.ts'),
  ]);
  const { handle, advance } = simulate({ seed, world: contoso });
  const ways = [unsigned({ upn: `you@${contoso.tenant.domain}`, tid: contoso.tenant.id, oid: contoso.tenant.id })];
  return connect({ httpClient: inProcess(handle), pollEvery: 1, pause: async seconds => advance(seconds), ways });
};

const onAzure = async (): Promise<Cloud> => {
  const [{ connect }, { azureWays }] = await Promise.all([import('../azure/connect.ts'), import('../azure/ways.ts')]);
  return connect({ pollEvery: 2000, ways: azureWays });
};

/** Loading starts at the first call, and is shared by all that follow. */
export const cloudOf = (backend: Backend): Cloud => {
  let opened: Promise<Cloud> | undefined;
  return async watch => {
    opened ??= backend.on === 'azure' ? onAzure() : onSimulator(backend.seed);
    return (await opened)(watch);
  };
};
