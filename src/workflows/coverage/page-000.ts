/** Page 000: the Azure CLI and a virtual machine, user-assigned only, in 2017. */
import { machineWorkflows as machine } from '../by-target.ts';
import { disputes } from './disputes.ts';
import { further, groupAsPrinted, identity, login, preparation, preview } from './of-every-page.ts';
import { by, command, note, type Section, section } from './row.ts';

export const page000: readonly Section[] = [
  section(
    'Configure a user-assigned Managed Service Identity (MSI) for a VM, using Azure CLI',
    by(machine.createWithUserAssigned, machine.assign, machine.remove),
    note('active-directory-msi-preview-notice-ua.md', preview),
  ),
  section('Prerequisites', preparation, note('active-directory-msi-core-prereqs-ua.md', preparation), login),
  section(
    'Enable MSI during creation of an Azure VM',
    by(machine.createWithUserAssigned),
    groupAsPrinted,
    identity('<MSI NAME>'),
    command(
      'az vm create --resource-group <RESOURCE GROUP> --name <VM NAME> --image UbuntuLTS --admin-username <USER NAME> --admin-password <PASSWORD> --assign-identity <MSI ID>',
      by(machine.createWithUserAssigned),
      disputes.image,
    ),
  ),
  section(
    'Enable MSI on an existing Azure VM',
    by(machine.assign),
    identity('<MSI NAME>'),
    command(
      'az vm assign-identity -g <RESOURCE GROUP> -n <VM NAME> --identities <MSI ID>',
      by(machine.assign),
      disputes.verbs,
    ),
  ),
  section(
    'Remove MSI from an Azure VM',
    by(machine.remove),
    command('az identity create', by('create-user-assigned-identity')),
    command(
      'az vm remove-identity -g <RESOURCE GROUP> -n <VM NAME> --identities <MSI NAME>',
      by(machine.remove),
      disputes.nameOrId,
    ),
  ),
  section('Next steps', further),
];
