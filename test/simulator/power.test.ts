/** Machines and scale sets that are started, stopped and deallocated. */
import { describe, expect, test } from 'vitest';
import { world } from '../../src/simulator/world.ts';
import { asking } from './asking.ts';

const azure = () =>
  asking({
    world: world({
      virtualMachines: { 'web-1': { identity: 'SystemAssigned' } },
      scaleSets: {
        web: { identity: 'SystemAssigned', instances: 3 },
        flex: { orchestration: 'Flexible', instances: 2 },
      },
    }),
  });

type Here = ReturnType<typeof azure>;

const stateOf = async ({ ask }: Here, path: string): Promise<string> => {
  const { json } = await ask('GET', `${path}/instanceView`);
  return json.statuses[1].code.replace('PowerState/', '');
};

const token = (machine: string, { simulator }: Here) =>
  simulator.metadata(machine, {
    method: 'GET',
    url: '/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https://management.azure.com/',
    headers: { metadata: 'true' },
  });

describe('a machine', () => {
  test.each([
    ['powerOff', 'stopping', 'stopped'],
    ['deallocate', 'deallocating', 'deallocated'],
    ['start', 'starting', 'running'],
    ['restart', 'running', 'running'],
    ['redeploy', 'starting', 'running'],
    ['reapply', 'running', 'running'],
    ['reimage', 'running', 'running'],
  ])('follows %s: it is %s, then %s', async (action, during, after) => {
    const here = azure();
    const answer = await here.ask('POST', `${here.machine('web-1')}/${action}`);
    expect([answer.status, answer.body]).toEqual([202, '']);
    expect(answer.headers.location).toContain('monitor=true');
    expect(await stateOf(here, here.machine('web-1'))).toBe(during);
    await here.finish(answer);
    expect(await stateOf(here, here.machine('web-1'))).toBe(after);
    expect((await here.ask('GET', here.machine('web-1'))).json.properties.provisioningState).toBe('Succeeded');
  });

  test('tells nothing of its guest once it is deallocated, and never its power in the model', async () => {
    const here = azure();
    await here.finish(await here.ask('POST', `${here.machine('web-1')}/deallocate`));
    const { json } = await here.ask('GET', `${here.machine('web-1')}?$expand=instanceView`);
    expect(Object.keys(json.properties.instanceView)).toEqual(['disks', 'hyperVGeneration', 'statuses']);
    expect(json).not.toHaveProperty('power');
    const { value } = (await here.ask('GET', `${here.group('rg-app')}/resources`)).json;
    expect(JSON.stringify(value)).not.toContain('deallocated');
  });

  test('keeps its identity while it is stopped, and can be given another', async () => {
    const here = azure();
    await here.finish(await here.ask('POST', `${here.machine('web-1')}/powerOff`));
    const patched = await here.ask('PATCH', here.machine('web-1'), { identity: { type: 'None' } });
    await here.finish(patched);
    expect(patched.status).toBe(200);
    expect(await stateOf(here, here.machine('web-1'))).toBe('stopped');
  });

  test('asks for no token while it does not run, takes no commands and no extensions', async () => {
    const here = azure();
    await here.finish(await here.ask('POST', `${here.machine('web-1')}/powerOff`));
    expect(token(here.machine('web-1'), here)?.status).toBe(503);
    const command = { commandId: 'RunShellScript', script: ['true'] };
    const refused = await here.ask('POST', `${here.machine('web-1')}/runCommand`, command);
    expect([refused.status, refused.json.error.code]).toEqual([409, 'OperationNotAllowed']);
    await here.finish(await here.ask('POST', `${here.machine('web-1')}/start`));
    expect(token(here.machine('web-1'), here)?.status).toBe(200);
  });

  test('that is being deleted is not started', async () => {
    const here = azure();
    await here.ask('DELETE', here.machine('web-1'));
    const { status, json } = await here.ask('POST', `${here.machine('web-1')}/start`);
    expect([status, json.error.code]).toEqual([409, 'OperationNotAllowed']);
  });

  test('is as it was where the operation fails', async () => {
    const match = { method: 'POST' };
    const faults = {
      faults: [{ match, kind: 'operation-fails', code: 'AllocationFailed', message: 'Full.' } as const],
    };
    const here = asking({ world: world({ virtualMachines: ['web-1'] }), faults });
    const { last } = await here.finish(await here.ask('POST', `${here.machine('web-1')}/deallocate`));
    expect(last.json.error.code).toBe('AllocationFailed');
    expect(await stateOf(here, here.machine('web-1'))).toBe('running');
  });
});

describe('a scale set', () => {
  const states = async (here: Here, set: string): Promise<readonly string[]> => {
    const { value } = (await here.ask('GET', `${here.scaleSet(set)}/virtualMachines?$expand=instanceView`)).json;
    return value.map((each: { properties: { instanceView: { statuses: readonly { code: string }[] } } }) =>
      each.properties.instanceView.statuses[1]?.code.replace('PowerState/', ''),
    );
  };

  test('stops all its machines, some, or one', async () => {
    const here = azure();
    const set = here.scaleSet('web');
    const act = async (path: string, body?: object) => here.finish(await here.ask('POST', `${set}/${path}`, body));
    await act('powerOff', { instanceIds: ['0', '1'] });
    expect(await states(here, 'web')).toEqual(['stopped', 'stopped', 'running']);
    await act('virtualMachines/0/start');
    expect(await states(here, 'web')).toEqual(['running', 'stopped', 'running']);
    await act('deallocate');
    const { json } = await here.ask('GET', `${set}/instanceView`);
    expect(json.virtualMachine.statusesSummary[0]).toEqual({ code: 'PowerState/deallocated', count: 3 });
    expect(token(`${set}/virtualMachines/0`, here)?.status).toBe(503);
  });

  test('of the Flexible kind stops the machines of its group', async () => {
    const here = azure();
    await here.finish(await here.ask('POST', `${here.scaleSet('flex')}/deallocate`));
    expect(await states(here, 'flex')).toEqual(['deallocated', 'deallocated']);
  });

  test('deletes machines, and makes no others in their place', async () => {
    const here = azure();
    const set = here.scaleSet('web');
    await here.finish(await here.ask('POST', `${set}/delete`, { instanceIds: ['1'] }));
    await here.finish(await here.ask('DELETE', `${set}/virtualMachines/2`));
    const { value } = (await here.ask('GET', `${set}/virtualMachines`)).json;
    expect(value.map(({ instanceId }: { instanceId: string }) => instanceId)).toEqual(['0']);
    expect((await here.ask('GET', set)).json.sku.capacity).toBe(1);
  });

  test.each([
    ['POST', 'start', { instanceIds: ['7'] }, 404, 'NotFound'],
    ['POST', 'virtualMachines/7/start', undefined, 404, 'NotFound'],
    ['POST', 'delete', {}, 400, 'InvalidParameter'],
  ])('refuses %s %s %j', async (method, path, body, status, code) => {
    const here = azure();
    const answer = await here.ask(method, `${here.scaleSet('web')}/${path}`, body);
    expect([answer.status, answer.json.error.code]).toEqual([status, code]);
  });
});
