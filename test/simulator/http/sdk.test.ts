/** The Azure SDK as a client of the simulator, over a socket. */
import { ComputeManagementClient } from '@azure/arm-compute';
import { createDefaultHttpClient, type HttpClient } from '@azure/core-rest-pipeline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { world } from '../../../src/simulator/world.ts';
import { served } from './served.ts';

/** The SDK believes that it talks to Azure over HTTPS; the wire goes to the simulator. */
const rewriting = (address: string): HttpClient => {
  const real = createDefaultHttpClient();
  return {
    sendRequest: request => {
      const { url } = request;
      const { host, pathname, search } = new URL(url);
      request.headers.set('x-forwarded-host', host);
      request.url = `${address}${pathname}${search}`;
      request.allowInsecureConnection = true;
      return real.sendRequest(request).finally(() => {
        request.url = url;
      });
    },
  };
};

describe("Azure's SDK, over a socket", () => {
  let running: Awaited<ReturnType<typeof served>>;

  beforeEach(async () => {
    const virtualMachines = Array.from({ length: 501 }, (_, index) => `web-${index}`);
    running = await served({ world: world({ virtualMachines }), retryAfter: false }, { speed: 600 });
  });

  afterEach(() => running.close());

  const client = (): ComputeManagementClient => {
    const credential = { getToken: async () => ({ token: 'simulated', expiresOnTimestamp: Date.now() + 3_600_000 }) };
    const subscription = running.root.split('/').at(-1) ?? '';
    return new ComputeManagementClient(credential, subscription, { httpClient: rewriting(running.address) });
  };

  test('changes a machine, follows the operation, and lists every page', async () => {
    const identity = { type: 'SystemAssigned' } as const;
    const { virtualMachines } = client();
    const changed = await virtualMachines.update('rg-app', 'web-7', { identity }, { updateIntervalInMs: 1 });
    let count = 0;
    for await (const _ of virtualMachines.list('rg-app')) count++;
    expect([changed.provisioningState, changed.identity?.type, count]).toEqual(['Succeeded', 'SystemAssigned', 501]);
  });
});
