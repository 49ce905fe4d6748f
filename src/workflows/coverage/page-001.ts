/** Page 001: Azure PowerShell and a virtual machine, in 2017. */
import { machineWorkflows as machine } from '../by-target.ts';
import { disputes } from './disputes.ts';
import { further, preparation, preview } from './of-every-page.ts';
import { by, command, type Item, note, type Section, section, step } from './row.ts';

const addExtension: readonly Item[] = [
  command('$settings = @{ "port" = 50342 }', {
    workflows: ['add-identity-extension'],
    steps: ['add-identity-extension'],
  }),
  command(
    'Set-AzureRmVMExtension -ResourceGroupName myResourceGroup -Location WestUS -VMName myVM -Name "ManagedIdentityExtensionForWindows" -Type "ManagedIdentityExtensionForWindows" -Publisher "Microsoft.ManagedIdentity" -TypeHandlerVersion "1.0" -Settings $settings',
    by('add-identity-extension'),
    disputes.extension,
  ),
];

const identityId =
  '/subscriptions/<SUBSCRIPTION ID>/resourcegroups/<RESROURCE GROUP>/providers/Microsoft.ManagedIdentity/userAssignedIdentities/<MSI NAME>';

export const page001: readonly Section[] = [
  section(
    'Configure a VM Managed Service Identity (MSI) using PowerShell',
    // The page promises to remove a user-assigned identity, and has no section that does.
    by(
      machine.create,
      machine.enable,
      machine.createWithUserAssigned,
      machine.assign,
      machine.disableOnly,
      machine.remove,
    ),
    note('active-directory-msi-preview-notice.md', preview),
  ),
  section('Prerequisites', preparation, note('active-directory-msi-qs-configure-prereqs.md', preparation)),
  section('System assigned MSI', by(machine.create, machine.enable, machine.disableOnly)),
  section(
    'Enable MSI during creation of an Azure VM',
    by(machine.create),
    note('make a slight modification to the', by(machine.create)),
    command('$vmConfig = New-AzureRmVMConfig -VMName myVM -AssignIdentity "SystemAssigned" ...', by(machine.create)),
    ...addExtension,
  ),
  section(
    'Enable MSI on an existing Azure VM',
    by(machine.enable),
    command('Login-AzureRmAccount', step('sign-in')),
    command('$vm = Get-AzureRmVM -ResourceGroupName myResourceGroup -Name myVM', step('choose-virtual-machine')),
    command(
      'Update-AzureRmVM -ResourceGroupName myResourceGroup -VM $vm -AssignIdentity "SystemAssigned"',
      by(machine.enable),
      disputes.powershellList,
    ),
    ...addExtension,
  ),
  section(
    'Remove MSI from an Azure VM',
    by('remove-identity-extension', machine.disableOnly),
    command('RemoveAzureRmVMExtension', by('remove-identity-extension'), disputes.extension),
    command('Login-AzureRmAccount', step('sign-in')),
    command(
      'Remove-AzureRmVMExtension -ResourceGroupName myResourceGroup -Name "ManagedIdentityExtensionForWindows" -VMName myVM',
      by('remove-identity-extension'),
      disputes.extension,
    ),
  ),
  section('User assigned identity', by(machine.createWithUserAssigned, machine.assign, machine.remove)),
  section(
    'Assign a user assigned identity to a VM during creation',
    by(machine.createWithUserAssigned),
    command(
      `$vmConfig = New-AzureRmVMConfig -VMName <VM NAME> -IdentityType UserAssigned -IdentityID "${identityId}..."`,
      by(machine.createWithUserAssigned),
      disputes.nameOrId,
    ),
    note('only required if you are using the VM extension', by('add-identity-extension'), disputes.extension),
    ...addExtension,
  ),
  section(
    'Assign a user identity to an existing Azure VM',
    by(machine.assign),
    command('Connect-AzureRmAccount', step('sign-in')),
    command('$vm = Get-AzureRmVM -ResourceGroupName <RESOURCE GROUP> -Name <VM NAME>', step('choose-virtual-machine')),
    command(
      `Update-AzureRmVM -ResourceGroupName <RESOURCE GROUP> -VM $vm -IdentityType UserAssigned -IdentityID "${identityId}"`,
      by(machine.assign),
      disputes.powershellList,
    ),
    ...addExtension,
  ),
  section('Related content', further),
];
