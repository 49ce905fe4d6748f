/** Page 003: the Azure CLI and a virtual machine, in about 2022. */
import { identityWorkflows, machineWorkflows as machine } from '../by-target.ts';
import { disputes } from './disputes.ts';
import {
  further,
  groupAsPrinted,
  groupInWestUs,
  identity,
  localTool,
  login,
  nameRule,
  preparation,
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
import { by, command, not, note, type Section, section } from './row.ts';

export const page003: readonly Section[] = [
  section(machineTitle, by(...ofSystem.workflows, machine.createWithRole, ...ofUser.workflows)),
  section('Prerequisites', preparation, login, command('az version', localTool), command('az upgrade', localTool)),
  section('System-assigned managed identity', ofSystem),
  section(
    'Enable system-assigned managed identity during creation of an Azure VM',
    by(machine.create, machine.createWithRole),
    groupInWestUs,
    command(
      'az vm create --resource-group myResourceGroup --name myVM --image win2016datacenter --generate-ssh-keys --assign-identity --role contributor --scope mySubscription --admin-username azureuser --admin-password myPassword12',
      by(machine.createWithRole),
      disputes.scope,
    ),
  ),
  section('Enable system-assigned managed identity on an existing Azure VM', by(machine.enable), login, enableMachine),
  section(
    'Disable system-assigned identity from an Azure VM',
    by(machine.disable, machine.disableOnly),
    ...disableMachine,
  ),
  section(
    'User-assigned managed identity',
    ofUser,
    command(
      '--identities "/subscriptions/<SUBID>/resourcegroups/<RESROURCEGROUP>/providers/Microsoft.ManagedIdentity/userAssignedIdentities/<USER_ASSIGNED_ID_NAME>"',
      by(machine.assign),
      disputes.nameOrId,
    ),
  ),
  section(
    'Assign a user-assigned managed identity during the creation of an Azure VM',
    by(machine.createWithUserAssigned),
    groupAsPrinted,
    note('only alphanumeric characters', nameRule, disputes.names),
    identity('myUserAssignedIdentity', 'myResourceGroup'),
    command(
      'az vm create --resource-group <RESOURCE GROUP> --name <VM NAME> --image UbuntuLTS --admin-username <USER NAME> --admin-password <PASSWORD> --assign-identity <USER ASSIGNED IDENTITY NAME> --role <ROLE> --scope <SUBSCRIPTION>',
      by(machine.createWithUserAssigned, identityWorkflows.grant),
      disputes.roleWithUser,
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
  section('Feedback', not('The page’s own form for comments.')),
];
