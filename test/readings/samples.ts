/** A command for every act, and the workflow that does it today. */

export const samples: readonly (readonly [string, string])[] = [
  [
    'az vm create -g rg -n web --image Ubuntu2204 --assign-identity',
    'create-virtual-machine-with-system-assigned-identity',
  ],
  [
    'az vm create -g rg -n web --image Ubuntu2204 --assign-identity --role Reader --scope /subscriptions/1',
    'create-virtual-machine-with-system-assigned-identity-and-role',
  ],
  [
    'az vm create -g rg -n web --image Ubuntu2204 --assign-identity id-a',
    'create-virtual-machine-with-user-assigned-identity',
  ],
  ['New-AzVMConfig -VMName web -IdentityType SystemAssigned', 'create-virtual-machine-with-system-assigned-identity'],
  ['New-AzVM -Name web -UserAssignedIdentity id-a', 'create-virtual-machine-with-user-assigned-identity'],
  ['az vm identity assign -g rg -n web', 'enable-system-assigned-identity'],
  ['az vm assign-identity -g rg -n web', 'enable-system-assigned-identity'],
  ['az vm identity assign -g rg -n web --identities id-a', 'assign-user-assigned-identity'],
  [
    'Update-AzVM -ResourceGroupName rg -VM $vm -IdentityType UserAssigned -IdentityId id-a',
    'assign-user-assigned-identity',
  ],
  ['az vm identity remove -g rg -n web', 'disable-system-assigned-identity'],
  ['az vm identity remove -g rg -n web --identities id-a', 'remove-user-assigned-identity'],
  ['az vm remove-identity -g rg -n web --identities id-a', 'remove-user-assigned-identity'],
  ["az vm update -g rg -n web --set identity.type='UserAssigned'", 'disable-system-assigned-identity'],
  ['Update-AzVM -ResourceGroupName rg -VM $vm -IdentityType UserAssigned', 'disable-system-assigned-identity'],
  ['az vm update -g rg -n web --set identity.type="none"', 'disable-only-identity'],
  ['Update-AzVM -ResourceGroupName rg -VM $vm -IdentityType None', 'disable-only-identity'],
  [
    'az vm update -g rg -n web --set identity.type="none" identity.userAssignedIdentities=null',
    'remove-all-user-assigned-identities',
  ],
  [
    "az vm update -g rg -n web --set identity.type='SystemAssigned' identity.userAssignedIdentities=null",
    'remove-all-user-assigned-identities-keep-system-assigned',
  ],
  ['az vm identity assign -g rg -n web --role Reader --scope /subscriptions/1', 'enable-system-assigned-identity'],
  [
    'az vmss identity assign -g rg -n batch --role Reader --scope /subscriptions/1',
    'enable-scale-set-system-assigned-identity',
  ],
  ['az vm identity show -g rg -n web', 'show-identities'],
  ['az vm extension set -g rg --vm-name web -n ManagedIdentityExtensionForLinux', 'add-identity-extension'],
  ['az vm extension delete -g rg --vm-name web -n ManagedIdentityExtensionForLinux', 'remove-identity-extension'],
  [
    'az vmss create -g rg -n batch --image Ubuntu2204 --orchestration-mode uniform --assign-identity',
    'create-scale-set-with-system-assigned-identity',
  ],
  [
    'az vmss create -g rg -n batch --image Ubuntu2204 --assign-identity --role Reader --scope /subscriptions/1',
    'create-scale-set-with-system-assigned-identity-and-role',
  ],
  [
    'az vmss create -g rg -n batch --image Ubuntu2204 --assign-identity id-a',
    'create-scale-set-with-user-assigned-identity',
  ],
  ['New-AzVmssConfig -SkuCapacity 2 -IdentityType SystemAssigned', 'create-scale-set-with-system-assigned-identity'],
  ['az vmss identity assign -g rg -n batch', 'enable-scale-set-system-assigned-identity'],
  [
    'Update-AzVmss -ResourceGroupName rg -Name batch -IdentityType "SystemAssigned"',
    'enable-scale-set-system-assigned-identity',
  ],
  ['az vmss identity assign -g rg -n batch --identities id-a', 'assign-scale-set-user-assigned-identity'],
  ['az vmss identity remove -g rg -n batch --identities id-a', 'remove-scale-set-user-assigned-identity'],
  ["az vmss update -g rg -n batch --set identity.type='UserAssigned'", 'disable-scale-set-system-assigned-identity'],
  ['az vmss update -g rg -n batch --set identity.type="none"', 'disable-scale-set-only-identity'],
  [
    'az vmss update -g rg -n batch --set identity.type="none" identity.userAssignedIdentities=null',
    'remove-all-scale-set-user-assigned-identities',
  ],
  [
    "az vmss update -g rg -n batch --set identity.type='SystemAssigned' identity.userAssignedIdentities=null",
    'remove-all-scale-set-user-assigned-identities-keep-system-assigned',
  ],
  ['az vmss identity show -g rg -n batch', 'show-scale-set-identities'],
  ["az vmss update-instances -g rg -n batch --instance-ids '*'", 'update-scale-set-instances'],
  ['Update-AzVmssInstance -ResourceGroupName rg -VMScaleSetName batch -InstanceId "0"', 'update-scale-set-instances'],
  ['az identity create -g rg -n id-a', 'create-user-assigned-identity'],
  ['New-AzUserAssignedIdentity -ResourceGroupName rg -Name id-a -Location westus', 'create-user-assigned-identity'],
  ['az identity list -g rg', 'list-user-assigned-identities'],
  ['Get-AzUserAssignedIdentity -ResourceGroupName rg', 'list-user-assigned-identities'],
  ['az identity show -g rg -n id-a', 'show-user-assigned-identity'],
  ['az identity update -g rg -n id-a --tags a=b', 'update-user-assigned-identity'],
  ['az identity delete -g rg -n id-a', 'delete-user-assigned-identity'],
  ['Remove-AzUserAssignedIdentity -ResourceGroupName rg -Name id-a', 'delete-user-assigned-identity'],
  [
    'az role assignment create --assignee $spID --role Reader --scope /subscriptions/1',
    'grant-role-to-user-assigned-identity',
  ],
  [`az resource list --query "[?identity.type=='SystemAssigned'].name"`, 'find-system-assigned-identities'],
  [
    'Get-AzRoleAssignment | Where-Object {$_.ObjectType -eq "Unknown"} | Remove-AzRoleAssignment',
    'clean-up-orphaned-role-assignments',
  ],
  ["curl 'http://169.254.169.254/metadata/identity/oauth2/token' -H Metadata:true", 'verify-token'],
  ['az login --identity', 'verify-token'],
  ['Connect-AzAccount -Identity', 'verify-token'],
];

/** A text for every defect, by its id. */
export const defective: Readonly<Record<string, string>> = {
  'extension-command-misprinted':
    'az vm identity --resource-group rg --vm-name web -n ManagedIdentityExtensionForWindows',
  'extension-taken-for-identity': 'Remove-AzureRmVMExtension -VMName web -Name ManagedIdentityExtensionForWindows',
  'extension-not-needed': 'Set-AzureRmVMExtension -VMName web -Type ManagedIdentityExtensionForLinux',
  'role-with-user-assigned-identity':
    'az vm create -n web --assign-identity id-a --role Reader --scope /subscriptions/1',
  'role-without-scope': 'az vm create -n web --assign-identity --role Reader',
  'scope-is-no-path': 'az vm create -n web --assign-identity --role Reader --scope mySubscription',
  'subscription-for-scope': 'az vm create -n web --assign-identity --role Reader --scope <SUBSCRIPTION>',
  'cloud-init-on-windows': 'az vmss create --image win2016datacenter --custom-data cloud-init.txt --assign-identity',
  'ssh-keys-on-windows': 'az vm create --image win2016datacenter --generate-ssh-keys --assign-identity',
  'image-alias-gone': 'az vm create --image UbuntuLTS --assign-identity',
  'scale-set-called-machine': "az vmss update -n myVM -g rg --set identity.type='UserAssigned'",
  'none-in-two-cases': 'The value `none` is case sensitive. It must be lowercase.',
  'two-name-rules': 'az identity create -g rg -n id_photos',
  'name-or-id': 'az vm identity assign -g rg -n web --identities id-a',
  'removes-system-assigned-only': 'az vm identity remove -g rg -n web',
  'two-roles-for-removal': 'az vm identity remove -g rg -n web --identities id-a',
  'verbs-of-the-preview': 'az vm remove-identity -g rg -n web --identities id-a',
  'switch-with-a-value': '$vmConfig = New-AzureRmVMConfig -VMName myVM -AssignIdentity "SystemAssigned" ...',
  'dots-in-the-id': 'New-AzureRmVMConfig -IdentityType UserAssigned -IdentityID "/subscriptions/1/<MSI NAME>..."',
  'two-spellings-of-a-name': 'az vm create -n myVM --assign-identity\naz vm identity assign -n myVm',
  'placeholder-misspelt': 'az vm identity assign -g <RESROURCE GROUP> -n web',
  'password-of-the-page': 'az vm create -n web --assign-identity --admin-password myPassword12',
  'removal-without-a-role': 'az vmss identity remove -g rg -n batch --identities id-a',
  'training-repeats-the-scope': 'See learn.microsoft.com/training/modules/implement-managed-identities/4-configure',
  'scale-set-cannot-be-disabled':
    'Disabling a managed identity on a virtual machine scale set is not currently supported.',
};
