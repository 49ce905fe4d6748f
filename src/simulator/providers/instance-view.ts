/** How a machine is doing, as `$expand=instanceView` tells it: whether it runs, and what runs in it. */
import type { Extension } from '../extension.ts';
import { viewsOf } from '../extension-view.ts';
import { part } from '../json.ts';
import type { PowerShown } from '../power.ts';
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

/** What the guest agent reports; it says nothing once a machine is deallocated, and is remembered while it is stopped (recorded). */
const guestView = ({ properties, resources }: Running) => {
  const { extensionHandlers, extensions } = viewsOf(resources);
  const { timeCreated: time } = properties;
  const guest = {
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
  };
  return { guest, extensions: extensions.length ? { extensions } : {} };
};

export const instanceView = (machine: Running, power: PowerShown): object => {
  const { provisioningState, storageProfile, timeCreated: time } = machine.properties;
  const { code, displayStatus } = provisioning[provisioningState];
  const { guest, extensions } = power === 'deallocated' ? { guest: {}, extensions: {} } : guestView(machine);
  return {
    ...guest,
    disks: [
      {
        name: part(storageProfile, 'osDisk').name,
        statuses: [
          { code: 'ProvisioningState/succeeded', level: 'Info', displayStatus: 'Provisioning succeeded', time },
        ],
      },
    ],
    ...extensions,
    hyperVGeneration: 'V2',
    statuses: [
      { code, level: 'Info', displayStatus, time },
      { code: `PowerState/${power}`, level: 'Info', displayStatus: `VM ${power}` },
    ],
  };
};

/** The view stands before the creation time, as recorded. */
export const withInstanceView = (machine: VirtualMachine, power: PowerShown): VirtualMachine => {
  const { timeCreated, ...properties } = machine.properties;
  const expanded = { ...properties, instanceView: instanceView(machine, power), timeCreated };
  return { ...machine, properties: expanded };
};
