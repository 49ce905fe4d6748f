/** The Instance Metadata Service over HTTP, as code on a machine asks it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { world } from '../../../src/simulator/world.ts';
import { ask, served } from './served.ts';

const options = {
  world: world({
    virtualMachines: { 'web-1': { identity: 'SystemAssigned' }, 'web-2': { identity: 'SystemAssigned' } },
  }),
};

const metadata = { headers: { metadata: 'true' } };
const token = '/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https://management.azure.com/';

describe('the Instance Metadata Service over HTTP', () => {
  let running: Awaited<ReturnType<typeof served>>;
  const idOf = (name: string): string =>
    `${new URL(running.root).pathname}/resourceGroups/rg-app/providers/Microsoft.Compute/virtualMachines/${name}`;

  beforeEach(async () => {
    running = await served(options);
  });

  afterEach(() => running.close());

  test('gives a token to the machine that the query names', async () => {
    const { status, json } = await ask(`${running.address}${token}&vm=${idOf('web-1')}`, metadata);
    const claims = JSON.parse(Buffer.from(json.access_token.split('.')[1], 'base64url').toString());
    expect([status, json.resource]).toEqual([200, 'https://management.azure.com/']);
    expect(claims.xms_mirid).toMatch(/virtualMachines\/web-1$/);
  });

  test('gives a token to the machine that it was started for', async () => {
    const other = await served(options, { asMachine: idOf('web-2') });
    const { json } = await ask(`${other.address}${token}`, metadata);
    await other.close();
    const claims = JSON.parse(Buffer.from(json.access_token.split('.')[1], 'base64url').toString());
    expect(claims.xms_mirid).toMatch(/virtualMachines\/web-2$/);
  });

  test('needs no token, and wants the header Metadata', async () => {
    const { status, json } = await ask(`${running.address}${token}&vm=${idOf('web-1')}`);
    expect([status, json.error]).toEqual([400, 'bad_request_102']);
  });

  test('describes the machine, as a whole and in parts', async () => {
    const at = `${running.address}/metadata/instance`;
    const query = `api-version=2021-02-01&vm=${idOf('web-1')}`;
    const whole = await ask(`${at}?${query}`, metadata);
    const part = await ask(`${at}/compute?${query}`, metadata);
    const value = await ask(`${at}/compute/name?${query}&format=text`, metadata);
    expect([whole.json.compute.vmSize, whole.json.compute.resourceId]).toEqual(['Standard_B2s', idOf('web-1')]);
    expect([part.json.osType, value.text, value.headers['content-type']]).toEqual([
      'Linux',
      'web-1',
      'text/plain; charset=utf-8',
    ]);
  });

  test.each([
    ['/compute/none', 404],
    ['/compute/name', 400],
    ['/compute/__proto__', 404],
  ])('refuses %s', async (path, status) => {
    const url = `${running.address}/metadata/instance${path}?api-version=2021-02-01&vm=${idOf('web-1')}`;
    expect((await ask(url, metadata)).status).toBe(status);
  });

  test('says that no machine was chosen, or that there is none', async () => {
    const none = await ask(`${running.address}${token}`, metadata);
    const wrong = await ask(`${running.address}${token}&vm=${idOf('web-9')}`, metadata);
    expect([none.status, none.json.error.code]).toEqual([400, 'MachineNotChosen']);
    expect([wrong.status, wrong.json.error.code]).toEqual([404, 'MachineNotFound']);
  });
});
