/** Groups that AKS keeps for itself are left alone, unless that is allowed in so many words. */
import { expect, test } from 'vitest';
import { connect } from '../../src/azure/connect.ts';
import { inProcess } from '../../src/azure/in-process.ts';
import { unsigned } from '../../src/azure/ways.ts';
import { simulate } from '../../src/simulator/simulator.ts';
import { world } from '../../src/simulator/world.ts';
import { enableIdentity } from '../../src/workflows/enable-system-assigned-identity.ts';
import { playOn } from '../play.ts';

const nodes = 'MC_rg-shop_shop_westeurope';

const planned = async (managedGroups?: 'allowed') => {
  const { handle } = simulate({ world: world({ virtualMachines: { [`${nodes}/aks-1`]: {} } }) });
  const ways = [unsigned({ upn: 'you@contoso.com', tid: 'contoso', oid: 'you' })];
  const wizard = playOn(enableIdentity, connect({ httpClient: inProcess(handle), pollEvery: 1, ways, managedGroups }));
  return wizard.answers({ resourceGroup: nodes, virtualMachine: 'aks-1' });
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
