/** Groups that AKS keeps for itself are left alone, unless that is allowed in so many words. */
import { expect, test } from 'vitest';
import { connect } from '../../src/azure/connect.ts';
import { type Handler, inProcess } from '../../src/azure/in-process.ts';
import { unsigned } from '../../src/azure/ways.ts';
import { simulate } from '../../src/simulator/simulator.ts';
import { world } from '../../src/simulator/world.ts';
import { enableIdentity } from '../../src/workflows/enable-system-assigned-identity.ts';
import { playOn } from '../play.ts';

const nodes = 'MC_rg-shop_shop_westeurope';

/** The group itself may be seen, or only the machine in it. */
const planned = async (managedGroups?: 'allowed', group = nodes, sees: 'the group' | 'the machine' = 'the group') => {
  const simulator = simulate({ world: world({ virtualMachines: { [`${group}/aks-1`]: {} } }) });
  const handle: Handler = async request => {
    const isOfGroup = sees === 'the machine' && new RegExp(`/resourcegroups/${group}\\?`, 'i').test(request.url);
    if (!isOfGroup) return simulator.handle(request);
    const body = JSON.stringify({ error: { code: 'AuthorizationFailed', message: 'Not for you.' } });
    return { status: 403, headers: { 'content-type': 'application/json' }, body };
  };
  const ways = [unsigned({ upn: 'you@contoso.com', tid: 'contoso', oid: 'you' })];
  const wizard = playOn(enableIdentity, connect({ httpClient: inProcess(handle), pollEvery: 1, ways, managedGroups }));
  return wizard.answers({ resourceGroup: group, virtualMachine: 'aks-1' });
};

test('a machine of a node group is not changed', async () => {
  expect(await planned()).toMatchObject({
    is: 'failed',
    problem: {
      code: 'ManagedResourceGroup',
      happened: `Nothing was changed: ${nodes} is kept by Azure Kubernetes Service`,
    },
  });
});

test('it is changed where that is allowed', async () => {
  expect((await planned('allowed')).is).toBe('review');
});

test('a group that may not be seen is told by its name alone, and stops nobody whose it is not', async () => {
  expect(await planned(undefined, nodes, 'the machine')).toMatchObject({ problem: { code: 'ManagedResourceGroup' } });
  expect((await planned(undefined, 'rg-shop', 'the machine')).is).toBe('review');
});
