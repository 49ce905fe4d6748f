/** What every request meets first: its token, its version, its path, its body. */
import { describe, expect, test } from 'vitest';
import { world } from '../../src/simulator/world.ts';
import { asking } from './asking.ts';

const azure = () => asking({ world: world({ virtualMachines: ['web-1'] }) });

describe('the front door', () => {
  test('wants a bearer token, and takes any that is well formed', async () => {
    const { ask, machine } = azure();
    const codes = ['', 'Basic x', 'Bearer ', 'Bearer a.b-c_d'].map(async authorization => {
      const { status } = await ask('GET', machine('web-1'), undefined, { authorization });
      return status;
    });
    expect(await Promise.all(codes)).toEqual([401, 401, 401, 200]);
  });

  test('wants an api-version', async () => {
    const { simulator, machine } = azure();
    const headers = { authorization: 'Bearer x' };
    const { status, body } = await simulator.handle({ method: 'GET', url: machine('web-1'), headers });
    expect([status, JSON.parse(body).error]).toEqual([
      400,
      {
        code: 'MissingApiVersionParameter',
        message: 'The api-version query parameter (?api-version=) is required for all requests.',
      },
    ]);
  });

  test.each([
    [
      'a resource',
      '/resourceGroups/rg-app/providers/Microsoft.Compute/virtualMachines/web-1',
      400,
      'NoRegisteredProviderFound',
    ],
    ['a list of a subscription', '/providers/Microsoft.Compute/virtualMachines', 404, 'InvalidResourceType'],
    ['a resource group', '/resourceGroups/rg-app', 400, 'InvalidApiVersionParameter'],
  ])('refuses a version that is not there: %s', async (_, path, status, code) => {
    const { ask, root } = azure();
    const reply = await ask('GET', `${root}${path}?api-version=2001-01-01`);
    expect([reply.status, reply.json.error.code]).toEqual([status, code]);
    expect(reply.json.error.message).toContain('2001-01-01');
  });

  test('finds things without regard to case, and takes several slashes for one', async () => {
    const { ask, machine } = azure();
    const paths = [machine('WEB-1').toUpperCase(), `/${machine('web-1')}`, machine('web-1').toLowerCase()];
    for (const path of paths) expect((await ask('GET', path)).json.name).toBe('web-1');
  });

  test('takes absolute URLs', async () => {
    const { ask, machine } = azure();
    const { status } = await ask('GET', `https://management.azure.com${machine('web-1')}?api-version=2026-03-01`);
    expect(status).toBe(200);
  });

  test.each([
    [
      'a subscription',
      'SubscriptionNotFound',
      '/subscriptions/4f6d5b1e-0000-4000-8000-000000000001/resourceGroups/rg-app',
    ],
    ['a group', 'ResourceGroupNotFound', 'rg-none'],
    ['a resource', 'ResourceNotFound', 'rg-app'],
  ])('marks what it answers itself: %s that is not there', async (_, code, where) => {
    const { ask, group } = azure();
    const base = where.startsWith('/') ? where : group(where);
    const { status, headers, json } = await ask('GET', `${base}/providers/Microsoft.Compute/virtualMachines/none`);
    expect([status, json.error.code, headers['x-ms-failure-cause']]).toEqual([404, code, 'gateway']);
  });

  test('says loudly what is not simulated', async () => {
    const { ask, machine } = azure();
    const { status, json } = await ask('POST', `${machine('web-1')}/capture`);
    expect(status).toBe(501);
    expect(json.error.code).toBe('NotSimulated');
    expect(json.error.message).toContain('/virtualMachines/web-1/capture');
  });

  test('refuses a body that is not JSON', async () => {
    const { simulator, machine } = azure();
    const url = `${machine('web-1')}?api-version=2024-11-01`;
    const request = { method: 'PATCH', url, headers: { authorization: 'Bearer x' }, body: '{"identity":' };
    const { status, body } = await simulator.handle(request);
    expect([status, JSON.parse(body).error.code]).toEqual([400, 'InvalidRequestContent']);
  });

  test('gives every answer the identification that Azure gives', async () => {
    const { headers } = await azure().ask('GET', '/subscriptions');
    expect(headers['x-ms-routing-request-id']).toBe(
      `WESTEUROPE:20260105T090000Z:${headers['x-ms-correlation-request-id']}`,
    );
    expect(headers['x-ms-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers['x-ms-ratelimit-remaining-subscription-global-reads']).toBe('3749');
  });
});
