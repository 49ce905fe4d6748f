/** Where the work is done: the embedded simulator, or Azure. Either is loaded when it is first needed. */
import { type CloudPlace, publicCloud } from '../arm/clouds.ts';
import type { Heard } from '../azure/resumed.ts';
import type { Cloud } from '../model/azure.ts';
import { logged } from './log-file.ts';
import { type CloudOptions, cloudPlaceOf, refuseCloudOptions } from './options/cloud-options.ts';
import type { Place } from './options/place-options.ts';
import type { WorkOptions } from './options/work-options.ts';

export type Backend =
  | { readonly on: 'simulator'; readonly seed: number }
  /** The public cloud where none is named. */
  | { readonly on: 'azure'; readonly cloud?: CloudPlace };

/** @throws Failure where options of Azure are given for the simulator */
export const backendOf = (options: CloudOptions & { readonly on: Place; readonly seed: number }): Backend => {
  if (options.on === 'azure') return { on: 'azure', cloud: cloudPlaceOf(options) };
  refuseCloudOptions(options);
  return { on: 'simulator', seed: options.seed };
};

/** The simulator answers at once, so a look at an operation costs a millisecond; Azure wants to be left alone for two seconds. */
const onSimulator = async (seed: number, managedGroups: 'allowed' | undefined): Promise<Cloud> => {
  const [{ connect }, { inProcess }, { unsigned }, { contoso }, { simulate }] = await Promise.all([
    import('../azure/connect.ts'),
    import('../azure/in-process.ts'),
    import('../azure/ways.ts'),
    import('../simulator/contoso.ts'),
    import('../simulator/simulator.ts'),
  ]);
  const { handle, advance } = simulate({ seed, world: contoso });
  const ways = [unsigned({ upn: `you@${contoso.tenant.domain}`, tid: contoso.tenant.id, oid: contoso.tenant.id })];
  return connect({
    httpClient: inProcess(handle),
    pollEvery: 1,
    pause: async seconds => advance(seconds),
    ways,
    managedGroups,
  });
};

const onAzure = async (place: CloudPlace, { heard }: Terms, managedGroups: 'allowed' | undefined): Promise<Cloud> => {
  const [{ connect }, { azureWays }] = await Promise.all([import('../azure/connect.ts'), import('../azure/ways.ts')]);
  const reach = { place, pollEvery: 2000, ways: azureWays(place), managedGroups };
  if (!heard) return connect(reach);
  const { resumed } = await import('../azure/resumed.ts');
  return connect({ ...reach, httpClient: resumed(heard) });
};

/** On what terms the work is done. */
export interface Terms extends Pick<WorkOptions, 'allowManagedGroups' | 'logFile'> {
  /**
   * What was heard of Azure before is not asked again. An embedded simulator is gone with its process, and comes to
   * the same world by the same requests.
   */
  readonly heard?: Heard;
}

/** Loading starts at the first call, and is shared by all that follow. */
export const cloudOf = (backend: Backend, terms: Terms = {}): Cloud => {
  let opened: Promise<Cloud> | undefined;
  const managedGroups = terms.allowManagedGroups && 'allowed';
  const cloud: Cloud = async watch => {
    opened ??=
      backend.on === 'azure'
        ? onAzure(backend.cloud ?? publicCloud, terms, managedGroups)
        : onSimulator(backend.seed, managedGroups);
    return (await opened)(watch);
  };
  return terms.logFile === undefined ? cloud : logged(cloud, terms.logFile);
};
