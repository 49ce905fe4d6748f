/** How a machine is doing, as `$expand=instanceView` tells it: here every machine that exists runs. */
import type { Extension } from '../extension.ts';
import { viewsOf } from '../extension-view.ts';
import { part } from '../json.ts';
import type { MachineProperties, VirtualMachine } from '../resource.ts';

const provisioning = {
  Creating: { code: 'ProvisioningState/creating', displayStatus: 'Creating' },
  Updating: { code: 'ProvisioningState/updating', displayStatus: 'Updating' },
  Deleting: { code: 'ProvisioningState/deleting', displayStatus: 'Deleting' },
  Failed: { code: 'ProvisioningState/failed', displayStatus: 'Provisioning failed' },
  Succeeded: { code: 'ProvisioningState/succeeded', displayStatus: 'Provisioning succeeded' },
} as const;

/** What is asked of a machine here, which an instance of a scale set has too. */
export interface Running {
  readonly resources?: readonly Extension[];
  readonly properties: Pick<MachineProperties, 'provisioningState' | 'storageProfile' | 'osProfile' | 'timeCreated'>;
}

export const instanceView = ({ properties, resources }: Running): object => {
  const { extensionHandlers, extensions } = viewsOf(resources);
  const { provisioningState, storageProfile, timeCreated: time } = properties;
  const { code, displayStatus } = provisioning[provisioningState];
  return {
    computerName: properties.osProfile?.computerName,
    vmAgent: {
      vmAgentVersion: '2.12.0.2',
      statuses: [
        {
          code: 'ProvisioningState/succeeded',
          level: 'Info',
          displayStatus: 'Ready',
          message: 'Guest Agent is running',
          time,
        },
      ],
      extensionHandlers,
    },
    disks: [
      {
        name: part(storageProfile, 'osDisk').name,
        statuses: [
          { code: 'ProvisioningState/succeeded', level: 'Info', displayStatus: 'Provisioning succeeded', time },
        ],
      },
    ],
    ...(extensions.length && { extensions }),
    hyperVGeneration: 'V2',
    statuses: [
      { code, level: 'Info', displayStatus, time },
      { code: 'PowerState/running', level: 'Info', displayStatus: 'VM running' },
    ],
  };
};

/** The view stands before the creation time, as recorded. */
export const withInstanceView = (machine: VirtualMachine): VirtualMachine => {
  const { timeCreated, ...properties } = machine.properties;
  const expanded = { ...properties, instanceView: instanceView(machine), timeCreated };
  return { ...machine, properties: expanded };
};
