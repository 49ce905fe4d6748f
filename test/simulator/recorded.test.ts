/** What the Azure CLI and Azure said to each other, said again to the simulator. */
import { describe, expect, test } from 'vitest';
import { world } from '../../src/simulator/world.ts';
import { type Body, type Comparable, isThere, recordingOf, replay, withNamedIds } from './recorded.ts';

const missing = isThere ? '' : ': skipped, no recordings beside this repository';

/** What a machine and a scale set have in common; the instance view is compared elsewhere. */
const ofHolder: Comparable = (status, body, named) => ({
  status,
  keys: Object.keys(body),
  properties: Object.keys(body.properties).filter(key => key !== 'instanceView'),
  state: body.properties.provisioningState,
  identity: withNamedIds(body.identity, named),
});

const withEtag: Comparable = (status, body, named) => [ofHolder(status, body, named), body.etag];

const keysOf = (value: Body): unknown => {
  if (Array.isArray(value)) return value.slice(0, 1).map(keysOf);
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value).map(([key, each]) => [key, keysOf(each as Body)]);
};

describe(`recorded traffic${missing}`, () => {
  test.skipIf(!isThere)('of assigning and removing identities is what the simulator answers', async () => {
    const ofMachine = recordingOf('vm-explicit-msi').filter(({ i, path }) => i >= 46 && path.endsWith('/vm1'));
    const here = world({
      resourceGroups: { 'clitest.rg000001': 'westus' },
      userAssignedIdentities: ['id1', 'id2'],
      virtualMachines: { vm1: { identity: { systemAssigned: true, userAssigned: ['id1'] } } },
    });
    const { recorded, simulated } = await replay(ofMachine, here, withEtag);
    expect(simulated).toEqual(recorded);
    expect(recorded.length).toBeGreaterThan(15);
  });

  test.skipIf(!isThere)(
    'of a scale set that gets an identity, a role and no identity again is what it answers',
    async () => {
      const ofSets = recordingOf('vmss-msi').filter(
        ({ i, path }) => i >= 54 && (path.includes('Authorization') || path.endsWith('/vmss3')),
      );
      const size = 'Standard_DS1_v2';
      const here = world({
        resourceGroups: { cli_test_vmss_msi000001: 'westus' },
        virtualNetworks: ['vmss1VNET'],
        scaleSets: { vmss1: { identity: 'SystemAssigned', size }, vmss3: { instances: 1, size } },
      });
      const comparable: Comparable = (status, body, named) => {
        if (body.value) return [status, keysOf(body.value), body.value[0].name];
        if (body.properties.scope)
          return [status, Object.keys(body), withNamedIds({ ...body.properties, ...times }, named)];
        return ofHolder(status, body, named);
      };
      const times = { createdOn: '', updatedOn: '', updatedBy: '' };
      const { recorded, simulated } = await replay(ofSets, here, comparable);
      expect(simulated).toEqual(recorded);
      expect(recorded.length).toBeGreaterThan(9);
    },
  );

  test.skipIf(!isThere)('of a scale set with an extension whose machines are upgraded is what it answers', async () => {
    const prefix = { vmssb26f3: 'vmss00000' };
    const ofSet = recordingOf('vmss-instances-manual-upgrade', prefix).filter(({ path }) =>
      path.includes('vmss000007'),
    );
    const here = world({
      resourceGroups: { cli_test_guest_attestation_extension_and_msi000001: 'westus' },
      scaleSets: { vmss000007: { identity: 'SystemAssigned' } },
    });
    const comparable: Comparable = (status, body, named) => {
      if (!body) return status;
      if (!body.value) return ofHolder(status, body, named);
      const profiles = ({ properties: { osProfile, storageProfile, ...properties }, ...rest }: Body) => ({
        ...rest,
        properties,
      });
      return [status, keysOf(body.value.map(profiles)), withNamedIds(body.value[0].identity, named)];
    };
    const { recorded, simulated } = await replay(ofSet, here, comparable);
    expect(simulated).toEqual(recorded);
    expect(recorded).toHaveLength(5);
  });

  test.skipIf(!isThere)('of extensions that come and go is what it answers', async () => {
    const polledWhileRunning = 19;
    const ofExtensions = recordingOf('vm-extension').filter(
      ({ i, path }) => i !== polledWhileRunning && /virtualMachines\/myvm/.test(path),
    );
    const here = world({
      resourceGroups: { cli_test_vm_extension000001: 'westus' },
      virtualMachines: { myvm: {}, myvm2: { image: 'Win2022Datacenter' } },
    });
    const comparable: Comparable = (status, body) => {
      const view = body.properties?.instanceView;
      if (!view?.vmAgent || !body.properties.vmId) return [status, keysOf(body), body];
      return [status, body.resources, view.extensions, view.vmAgent.extensionHandlers ?? []];
    };
    const { recorded, simulated } = await replay(ofExtensions, here, comparable);
    expect(simulated).toEqual(recorded);
    expect(recorded.length).toBeGreaterThan(15);
  });

  test.skipIf(!isThere)('of Run Command is what it answers, but for what the script prints', async () => {
    const polled = [24, 25, 26];
    const ofCommand = recordingOf('vm-run-command').filter(({ i }) => !polled.includes(i));
    const [, , ended, result] = recordingOf('vm-run-command');
    const here = world({
      resourceGroups: { cli_test_vm_run_command_w_params000001: 'westus' },
      virtualMachines: ['test-run-command-vm2'],
    });
    const { recorded, simulated, ends } = await replay(ofCommand, here, status => status);
    expect(simulated).toEqual(recorded);
    expect(ends.map(end => keysOf(end))).toEqual([keysOf(ended?.responseBody)]);
    expect(keysOf(ends[0].properties.output)).toEqual(keysOf(result?.responseBody));
    const form = /^Enable succeeded: \n\[stdout\]\n[\s\S]*\n\[stderr\]\n[\s\S]*$/;
    for (const { output } of [ended?.responseBody.properties, ends[0].properties])
      expect(output.value[0].message).toMatch(form);
  });
});
