/** What has changed since the pages were printed: the old form, today's, why, since when, and who says so. */
import type { Upgrade } from './reading.ts';

const upgrades = {
  'assign-verb': {
    was: 'az vm assign-identity',
    today: 'az vm identity assign',
    why: 'The verbs of the preview became a group of their own, az vm identity.',
    source: '2017-12-22 against 2018-09-13, Azure CLI, virtual machine',
  },
  'remove-verb': {
    was: 'az vm remove-identity',
    today: 'az vm identity remove',
    why: 'The verbs of the preview became a group of their own, az vm identity.',
    source: '2017-12-22 against 2018-09-13, Azure CLI, virtual machine',
  },
  'assign-switch': {
    was: '-AssignIdentity "SystemAssigned"',
    today: '-IdentityType SystemAssigned',
    why: 'The identity type says which kinds of identity there are; -AssignIdentity knew one.',
    source: '2024-04-24, Azure PowerShell, virtual machine; New-AzVMConfig',
  },
  'identity-list': {
    was: '-IdentityID with the one identity to add',
    today: '-IdentityId with every identity that is to stay, and the new one',
    why: 'The cmdlet writes the list it is given: an identity left out is dropped. The wizard reads the list first and keeps it.',
    source: '2024-04-24, Azure PowerShell, virtual machine; Update-AzVM',
  },
  'identity-type-replaces': {
    was: '-IdentityType SystemAssigned on a machine that may have other identities',
    today: '-IdentityType SystemAssignedUserAssigned with -IdentityId and every identity that is to stay',
    why: 'The cmdlet writes the identity anew: user-assigned identities that it does not name are dropped.',
    source: '2024-04-24, Azure PowerShell, virtual machine; Update-AzVM',
  },
  extension: {
    was: 'the VM extension ManagedIdentityExtensionForWindows or …ForLinux, on port 50342',
    today: 'http://169.254.169.254/metadata/identity/oauth2/token, with nothing to install',
    why: 'The metadata endpoint gives tokens on every machine; the extension was planned for deprecation in January 2019.',
    source: '2018-09-13, Azure CLI, virtual machine; Stop using the virtual machine managed identities extension',
  },
  'orchestration-mode': {
    was: 'az vmss create, which made a Uniform scale set',
    today: 'az vmss create --orchestration-mode Uniform',
    why: 'The default became Flexible, and a Flexible scale set takes no system-assigned identity.',
    since: '2023-11',
    source: 'Azure/azure-cli#27596, Azure/azure-cli#27871',
  },
  'orchestration-mode-cmdlet': {
    was: 'New-AzVmss, which made a Uniform scale set',
    today: 'New-AzVmss -OrchestrationMode Uniform',
    why: 'The default became Flexible, and a Flexible scale set takes no system-assigned identity.',
    since: '2023-11',
    source: 'Azure/azure-powershell#23146, Azure/azure-cli#27871',
  },
} as const satisfies Readonly<Record<string, Omit<Upgrade, 'id'>>>;

export type UpgradeId = keyof typeof upgrades;

export const upgrade = (id: UpgradeId): Upgrade => ({ id, ...upgrades[id] });

/** `Get-AzureRmVM` is `Get-AzVM` today. */
export const cmdletUpgrade = (was: string, today: string): Upgrade => ({
  id: 'cmdlet',
  was,
  today,
  why: 'AzureRM is deprecated; Az follows it.',
  since: '2024-02-29',
  source: 'Azure PowerShell, AzureRM retirement',
});

/** Only of UbuntuLTS is it told when. */
export const imageUpgrade = (was: string, today: string): Upgrade => ({
  id: 'image',
  was,
  today,
  why: 'Aliases without a version, which changed their meaning from year to year, were removed.',
  ...(/^UbuntuLTS$/i.test(was) && { since: 'autumn 2023' }),
  source: 'Azure/azure-cli#25930, Azure/azure-cli#26483',
});

export const aliasUpgrade = (was: string, today: string): Upgrade => ({
  id: 'alias',
  was,
  today,
  why: 'It is spelt so, although case does not count.',
  source: 'azure-cli vm/_alias.py',
});

export const roleUpgrade = (was: string, today: string): Upgrade => ({
  id: 'role',
  was,
  today,
  why: 'The role is called so, although case does not count.',
  source: 'Azure built-in roles',
});
