/** Page 002: the Azure CLI and a virtual machine, in 2018. */
import { machineWorkflows as machine } from '../by-target.ts';
import { disputes } from './disputes.ts';
import {
  further,
  groupAsPrinted,
  groupInWestUs,
  identity,
  localTool,
  login,
  nameRule,
  noDirectoryRole,
  preparation,
  preview,
} from './of-every-page.ts';
import {
  assignToMachine,
  disableMachine,
  enableMachine,
  machineTitle,
  ofSystem,
  ofUser,
  removeFromMachine,
} from './of-machine-pages.ts';
import { by, command, note, type Section, section } from './row.ts';

export const page002: readonly Section[] = [
  section(
    machineTitle,
    by(...ofSystem.workflows, ...ofUser.workflows),
    note('active-directory-msi-preview-notice.md', preview),
  ),
  section(
    'Prerequisites',
    preparation,
    noDirectoryRole,
    note('updated to reflect the latest release', localTool),
    note('cloud-shell-try-it.md', localTool),
  ),
  section('System-assigned managed identity', ofSystem),
  section(
    'Enable system-assigned managed identity during creation of an Azure VM',
    by(machine.create),
    login,
    groupInWestUs,
    command(
      'az vm create --resource-group myResourceGroup --name myVM --image win2016datacenter --generate-ssh-keys --assign-identity --admin-username azureuser --admin-password myPassword12',
      by(machine.create),
    ),
  ),
  section('Enable system-assigned managed identity on an existing Azure VM', by(machine.enable), login, enableMachine),
  section(
    'Disable system-assigned identity from an Azure VM',
    by(machine.disable, machine.disableOnly, 'remove-identity-extension'),
    ...disableMachine,
    command('az vm extension delete', by('remove-identity-extension'), disputes.extension),
    command(
      'az vm identity --resource-group myResourceGroup --vm-name myVm -n ManagedIdentityExtensionForWindows',
      by('remove-identity-extension'),
      disputes.extension,
    ),
  ),
  section('User-assigned managed identity', ofUser),
  section(
    'Assign a user-assigned managed identity during the creation of an Azure VM',
    by(machine.createWithUserAssigned),
    groupAsPrinted,
    note('managed-identity-ua-character-limits.md', nameRule, disputes.names),
    identity('myUserAssignedIdentity', 'myResourceGroup'),
    command(
      'az vm create --resource-group <RESOURCE GROUP> --name <VM NAME> --image UbuntuLTS --admin-username <USER NAME> --admin-password <PASSWORD> --assign-identity <USER ASSIGNED IDENTITY NAME>',
      by(machine.createWithUserAssigned),
      disputes.image,
    ),
  ),
  section(
    'Assign a user-assigned managed identity to an existing Azure VM',
    by(machine.assign),
    note('special characters (i.e. underscore)', nameRule, disputes.names),
    identity('<USER ASSIGNED IDENTITY NAME>'),
    assignToMachine,
  ),
  section(
    'Remove a user-assigned managed identity from an Azure VM',
    by(machine.remove, machine.removeAll, machine.removeAllKeep),
    ...removeFromMachine,
  ),
  section('Next steps', further),
];
