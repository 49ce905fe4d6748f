/** Rows that both pages on the Azure CLI and a virtual machine have, of 2018 and of 2022. */
import { machineWorkflows as machine } from '../by-target.ts';
import { disputes } from './disputes.ts';
import { by, command, type Item, note } from './row.ts';

const noneIsLowerCase = note('case sensitive', by(machine.disableOnly), disputes.none);
const noneForAll = note('case sensitive', by(machine.removeAll), disputes.none);

const setMachine = (assignment: string): string => `az vm update -n myVM -g myResourceGroup --set ${assignment}`;

export const disableMachine: readonly Item[] = [
  command(setMachine(`identity.type='UserAssigned'`), by(machine.disable)),
  noneIsLowerCase,
  command(setMachine(`identity.type="none"`), by(machine.disableOnly), disputes.none),
];

export const removeFromMachine: readonly Item[] = [
  command('az vm identity show', by(machine.show)),
  command(
    'az vm identity remove -g <RESOURCE GROUP> -n <VM NAME> --identities <USER ASSIGNED IDENTITY>',
    by(machine.remove),
    disputes.removalRole,
  ),
  noneForAll,
  command(
    setMachine(`identity.type="none" identity.userAssignedIdentities=null`),
    by(machine.removeAll),
    disputes.none,
  ),
  command(setMachine(`identity.type='SystemAssigned' identity.userAssignedIdentities=null`), by(machine.removeAllKeep)),
];

export const machineTitle = 'Configure managed identities for Azure resources on an Azure VM using Azure CLI';
export const assignToMachine = command(
  'az vm identity assign -g <RESOURCE GROUP> -n <VM NAME> --identities <USER ASSIGNED IDENTITY>',
  by(machine.assign),
  disputes.nameOrId,
);

export const enableMachine = command('az vm identity assign -g myResourceGroup -n myVm', by(machine.enable));
export const ofSystem = by(machine.create, machine.enable, machine.disable, machine.disableOnly);
export const ofUser = by(
  machine.createWithUserAssigned,
  machine.assign,
  machine.remove,
  machine.removeAll,
  machine.removeAllKeep,
);
