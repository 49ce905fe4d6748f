/** Talks to a simulator in few words: paths below the first subscription, a fixed api-version, bodies as objects. */
import { type Options, simulate } from '../../src/simulator/simulator.ts';
import type { Response } from '../../src/simulator/wire.ts';

export interface Reply extends Response {
  // biome-ignore lint/suspicious/noExplicitAny: bodies are whatever Azure answers, and assertions say what that is.
  readonly json: any;
}

const versions: readonly (readonly [RegExp, string])[] = [
  [/Microsoft\.Authorization/i, '2022-04-01'],
  [/Microsoft\.ManagedIdentity\/[^/]+(\/[^/]+)?$/i, '2024-11-30'],
  [/Microsoft\.Network/i, '2024-05-01'],
  [/Microsoft\.Compute\/skus/i, '2021-07-01'],
  [/Microsoft\.Compute/i, '2024-11-01'],
  [/resourcegroups|operationresults|\/resources/i, '2024-11-01'],
  [/./, '2022-12-01'],
];

const versionFor = (path: string): string =>
  versions.find(([pattern]) => pattern.test(path.split('?')[0] ?? ''))?.[1] ?? '';

export const asking = (options: Options = {}) => {
  const simulator = simulate(options);
  const [{ id: subscription = '' } = {}] = simulator.world().subscriptions;
  const root = `/subscriptions/${subscription}`;

  const ask = async (method: string, path: string, body?: unknown, headers = {}): Promise<Reply> => {
    const url =
      path.startsWith('http') || path.includes('api-version=')
        ? path
        : `${path}${path.includes('?') ? '&' : '?'}api-version=${versionFor(path)}`;
    const reply = await simulator.handle({
      method,
      url,
      headers: { authorization: 'Bearer a.b.c', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { ...reply, json: reply.body ? JSON.parse(reply.body) : undefined };
  };

  /** Polls as an SDK does, and answers how often it asked. */
  const finish = async ({ headers }: Response): Promise<{ readonly polls: number; readonly last: Reply }> => {
    const url = headers['azure-asyncoperation'] ?? headers.location ?? '';
    for (let polls = 1; ; polls++) {
      const last = await ask('GET', url);
      if (last.status !== 202 && last.json?.status !== 'InProgress') return { polls, last };
    }
  };

  const group = (name: string): string => `${root}/resourceGroups/${name}`;
  return {
    simulator,
    subscription,
    root,
    ask,
    finish,
    group,
    machine: (name: string, inGroup = 'rg-app'): string =>
      `${group(inGroup)}/providers/Microsoft.Compute/virtualMachines/${name}`,
    scaleSet: (name: string, inGroup = 'rg-app'): string =>
      `${group(inGroup)}/providers/Microsoft.Compute/virtualMachineScaleSets/${name}`,
    identity: (name: string, inGroup = 'rg-app'): string =>
      `${group(inGroup)}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`,
    network: (name: string, inGroup = 'rg-app'): string =>
      `${group(inGroup)}/providers/Microsoft.Network/virtualNetworks/${name}`,
  };
};
