/** VM extensions, the retired one for managed identities among them. */
import { describe, expect, test } from 'vitest';
import type { MachinePlan } from '../../src/simulator/machine-plan.ts';
import type { Options } from '../../src/simulator/simulator.ts';
import { world } from '../../src/simulator/world.ts';
import { asking, type Reply } from './asking.ts';

const retired = 'ManagedIdentityExtensionForLinux';

const azure = (machine: MachinePlan = {}, options: Options = {}) => {
  const cloud = asking({ world: world({ virtualMachines: { 'web-1': machine } }), ...options });
  const path = (name: string): string => `${cloud.machine('web-1')}/extensions/${name}`;
  const put = (name: string, properties: object = {}, location = 'westeurope') =>
    cloud.ask('PUT', path(name), {
      location,
      properties: {
        publisher: 'Microsoft.ManagedIdentity',
        type: name,
        typeHandlerVersion: '1.0',
        autoUpgradeMinorVersion: true,
        settings: { port: 50342 },
        protectedSettings: { key: 'hush-hush' },
        ...properties,
      },
    });
  const resources = async () => (await cloud.ask('GET', cloud.machine('web-1'))).json.resources;
  return { ...cloud, path, put, resources };
};

const codeOf = ({ status, json }: Reply) => [status, json.error.code];

describe('a VM extension', () => {
  test('is answered with 201 Creating, then with 200 Updating, never with what is protected', async () => {
    const { finish, put } = azure();
    const first = await put(retired);
    await finish(first);
    const second = await put(retired);
    expect([first, second].map(({ status, json }) => [status, json.properties.provisioningState])).toEqual([
      [201, 'Creating'],
      [200, 'Updating'],
    ]);
    expect(first.headers['azure-asyncoperation']).toContain('/operations/');
    expect(first.body + second.body).not.toContain('hush-hush');
  });

  test('is Succeeded when the operation ends, 20.5 seconds later', async () => {
    const { ask, finish, put, path } = azure();
    const { last } = await finish(await put(retired));
    const { startTime, endTime } = last.json;
    expect(Date.parse(endTime) - Date.parse(startTime)).toBe(20_500);
    expect((await ask('GET', path(retired))).json.properties).toMatchObject({
      provisioningState: 'Succeeded',
      settings: { port: 50342 },
    });
  });

  test('is listed at its machine, in it, and beside it', async () => {
    const { ask, put, path, resources, machine, root } = azure();
    const { json } = await put(retired);
    expect((await ask('GET', `${machine('web-1')}/extensions`)).json).toEqual({ value: [json] });
    expect(await resources()).toEqual([json]);
    const all = (await ask('GET', `${root}/resources`)).json.value;
    expect(all.at(-1)).toMatchObject({ id: path(retired), name: `web-1/${retired}` });
  });

  test('is seen by the guest agent', async () => {
    const { ask, machine, path } = azure({ extensions: ['VMAccessForLinux'] });
    const { json } = await ask('GET', `${machine('web-1')}/instanceView`);
    const view = {
      name: 'VMAccessForLinux',
      type: 'Microsoft.OSTCExtensions.VMAccessForLinux',
      typeHandlerVersion: '1.5.21',
    };
    expect(json.extensions).toEqual([expect.objectContaining(view)]);
    expect(json.vmAgent.extensionHandlers[0].status.displayStatus).toBe('Ready');
    const own = await ask('GET', `${path('VMAccessForLinux')}?$expand=instanceView`);
    expect(own.json.properties.instanceView).toMatchObject(view);
  });

  test('is deleted by an operation, and then is 204; identities stay', async () => {
    const { ask, finish, path, resources, machine } = azure({ identity: 'SystemAssigned', extensions: [retired] });
    const before = (await ask('GET', machine('web-1'))).json;
    const reply = await ask('DELETE', path(retired));
    expect([reply.status, reply.body, reply.headers.location]).toEqual([
      202,
      '',
      expect.stringContaining('monitor=true'),
    ]);
    await finish(reply);
    expect([await resources(), (await ask('DELETE', path(retired))).status]).toEqual([undefined, 204]);
    const after = (await ask('GET', machine('web-1'))).json;
    expect([after.identity, after.etag]).toEqual([before.identity, before.etag]);
  });

  test('stays through writes of its machine, and does not stop them', async () => {
    const { ask, finish, put, resources, machine } = azure();
    const installing = await put(retired);
    const identity = await ask('PATCH', machine('web-1'), { identity: { type: 'SystemAssigned' } });
    expect((await finish(installing)).last.json.status).toBe('Succeeded');
    expect((await finish(identity)).last.json.status).toBe('Succeeded');
    expect(await resources()).toHaveLength(1);
  });

  test('goes with its machine', async () => {
    const { ask, finish, machine, path } = azure({ extensions: [retired] });
    await finish(await ask('DELETE', machine('web-1')));
    expect(codeOf(await ask('GET', path(retired)))).toEqual([404, 'ResourceNotFound']);
  });

  test('takes part of its properties in a PATCH', async () => {
    const { ask, path } = azure({ extensions: [retired] });
    const { status, json } = await ask('PATCH', path(retired), { properties: { forceUpdateTag: 'again' } });
    expect([status, json.properties.forceUpdateTag, json.properties.type]).toEqual([200, 'again', retired]);
  });

  test('that is not there is named with its machine', async () => {
    const { ask, path } = azure();
    const { status, json } = await ask('GET', path(retired));
    expect(status).toBe(404);
    expect(json.error.message).toContain(
      `The Resource 'Microsoft.Compute/virtualMachines/web-1/extensions/${retired}' under`,
    );
  });

  test.each([
    ['a handler that is not there', 'setup', { publisher: 'Contoso', type: 'Setup' }, 404, 'ArtifactNotFound'],
    ['a second one of its handler', 'other', { type: retired }, 400, 'BadRequest'],
    ['no type', 'setup', { type: undefined }, 400, 'InvalidParameter'],
  ])('is refused: %s', async (_, name, properties, status, code) => {
    const { put } = azure({ extensions: [retired] });
    expect(codeOf(await put(name, properties))).toEqual([status, code]);
  });

  test('is refused in another region, without one, and at a machine that is not there', async () => {
    const { ask, put, machine } = azure();
    expect(codeOf(await put(retired, {}, 'eastus'))).toEqual([400, 'InvalidParameter']);
    expect(codeOf(await put(retired, {}, ''))).toEqual([400, 'LocationRequired']);
    const lost = await ask('PUT', `${machine('none')}/extensions/${retired}`, { location: 'westeurope' });
    expect(codeOf(lost)).toEqual([404, 'ParentResourceNotFound']);
  });
});

describe('the retired extension for managed identities', () => {
  test('can be added, so that old documents can be practised', async () => {
    const { finish, put } = azure();
    expect((await finish(await put(retired))).last.json.status).toBe('Succeeded');
  });

  test('cannot be added where it is gone, but can be removed', async () => {
    const { ask, finish, put, path, resources } = azure({ extensions: [retired] }, { retiredExtension: 'gone' });
    const { status, json } = await put(retired);
    expect([status, json.error]).toEqual([
      404,
      {
        code: 'ArtifactNotFound',
        message: `The VM extension with publisher 'Microsoft.ManagedIdentity' and type '${retired}' could not be found.`,
      },
    ]);
    await finish(await ask('DELETE', path(retired)));
    expect(await resources()).toBeUndefined();
  });
});
