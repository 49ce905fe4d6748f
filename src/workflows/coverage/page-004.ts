/** Page 004: the Azure CLI and a scale set, in 2023. */
import { identityWorkflows, scaleSetWorkflows as scaleSet } from '../by-target.ts';
import { disputes } from './disputes.ts';
import {
  further,
  groupAsPrinted,
  groupInWestUs,
  identity,
  localTool,
  nameRule,
  noDirectoryRole,
  preparation,
  preview,
} from './of-every-page.ts';
import { by, command, note, type Section, section } from './row.ts';

const setScaleSet = (name: string, assignment: string): string =>
  `az vmss update -n ${name} -g myResourceGroup --set ${assignment}`;
const setOfSystem = by(
  scaleSet.create,
  scaleSet.createWithRole,
  scaleSet.enable,
  scaleSet.disable,
  scaleSet.disableOnly,
);

const setOfUser = by(
  scaleSet.createWithUserAssigned,
  scaleSet.assign,
  scaleSet.remove,
  scaleSet.removeAll,
  scaleSet.removeAllKeep,
);

export const page004: readonly Section[] = [
  section(
    'Configure managed identities for Azure resources on a virtual machine scale set using Azure CLI',
    by(...setOfSystem.workflows, ...setOfUser.workflows),
    note('entra-msi-preview-notice.md', preview),
  ),
  section(
    'Prerequisites',
    preparation,
    noDirectoryRole,
    note('azure-cli-prepare-your-environment-no-header.md', localTool),
  ),
  section('System-assigned managed identity', setOfSystem),
  section(
    'Enable system-assigned managed identity during creation of an Azure virtual machine scale set',
    by(scaleSet.create, scaleSet.createWithRole),
    groupInWestUs,
    command(
      'az vmss create --resource-group myResourceGroup --name myVMSS --image win2016datacenter --upgrade-policy-mode automatic --custom-data cloud-init.txt --admin-username azureuser --admin-password myPassword12 --assign-identity --generate-ssh-keys --role contributor --scope mySubscription',
      by(scaleSet.createWithRole),
      disputes.scope,
    ),
  ),
  section(
    'Enable system-assigned managed identity on an existing Azure virtual machine scale set',
    by(scaleSet.enable),
    command('az vmss identity assign -g myResourceGroup -n myVMSS', by(scaleSet.enable)),
  ),
  section(
    'Disable system-assigned managed identity from an Azure virtual machine scale set',
    by(scaleSet.disable, scaleSet.disableOnly),
    command(setScaleSet('myVM', `identity.type='UserAssigned'`), by(scaleSet.disable), disputes.set),
    note('case sensitive', by(scaleSet.disableOnly), disputes.none),
    command(setScaleSet('myVM', `identity.type="none"`), by(scaleSet.disableOnly), disputes.set),
  ),
  section('User-assigned managed identity', setOfUser),
  section(
    'Assign a user-assigned managed identity during the creation of a virtual machine scale set',
    by(scaleSet.createWithUserAssigned),
    groupAsPrinted,
    note('managed-identity-ua-character-limits.md', nameRule, disputes.names),
    identity('<USER ASSIGNED IDENTITY NAME>'),
    command(
      'az vmss create --resource-group <RESOURCE GROUP> --name <VMSS NAME> --image <SKU Linux Image> --admin-username <USER NAME> --admin-password <PASSWORD> --assign-identity <USER ASSIGNED IDENTITY> --role <ROLE> --scope <SUBSCRIPTION>',
      by(scaleSet.createWithUserAssigned, identityWorkflows.grant),
      disputes.roleWithUser,
    ),
  ),
  section(
    'Assign a user-assigned managed identity to an existing virtual machine scale set',
    by(scaleSet.assign),
    identity('<USER ASSIGNED IDENTITY NAME>'),
    command(
      'az vmss identity assign -g <RESOURCE GROUP> -n <VIRTUAL MACHINE SCALE SET NAME> --identities <USER ASSIGNED IDENTITY>',
      by(scaleSet.assign),
      disputes.nameOrId,
    ),
  ),
  section(
    'Remove a user-assigned managed identity from an Azure virtual machine scale set',
    by(scaleSet.remove, scaleSet.removeAll, scaleSet.removeAllKeep),
    command('az vmss identity show', by(scaleSet.show)),
    command(
      'az vmss identity remove -g <RESOURCE GROUP> -n <VIRTUAL MACHINE SCALE SET NAME> --identities <USER ASSIGNED IDENTITY>',
      by(scaleSet.remove),
      disputes.removalRole,
    ),
    note('case sensitive', by(scaleSet.removeAll), disputes.none),
    command(
      setScaleSet('myVMSS', `identity.type="none" identity.userAssignedIdentities=null`),
      by(scaleSet.removeAll),
      disputes.none,
    ),
    command(
      setScaleSet('myVMSS', `identity.type='SystemAssigned' identity.userAssignedIdentities=null`),
      by(scaleSet.removeAllKeep),
    ),
  ),
  section('Next steps', further),
];
