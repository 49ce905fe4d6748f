/** The pages that the steps stand for, with the date that each carries. */
import type { Document } from '../model/document.ts';

const page = (title: string, dated: string, path: string): Document => ({
  title,
  dated,
  url: `https://learn.microsoft.com/${path}`,
});

const identities = 'entra/identity/managed-identities-azure-resources';

export const documents = {
  /** Azure CLI, virtual machine: the edition that follows the one of 2018. */
  machineCli: page(
    'Configure managed identities for Azure resources on an Azure VM using Azure CLI',
    '2024-04-24',
    `${identities}/qs-configure-cli-windows-vm`,
  ),
  /** Azure CLI, virtual machine, user-assigned only, when the feature was a preview. */
  machineCliPreview: page(
    'Configure a user-assigned Managed Service Identity (MSI) for a VM, using Azure CLI',
    '2017-12-22',
    'azure/active-directory/managed-service-identity/qs-configure-cli-windows-vm',
  ),
  /** Azure CLI, virtual machine: the edition that still knew the extension. */
  machineCli2018: page(
    'How to configure system and user-assigned managed identities on an Azure VM using Azure CLI',
    '2018-09-13',
    'azure/active-directory/managed-identities-azure-resources/qs-configure-cli-windows-vm',
  ),
  /** AzureRM PowerShell, virtual machine; the cmdlets of today are in its successor of 2024. */
  machinePowerShell: page(
    'Configure a VM Managed Service Identity (MSI) using PowerShell',
    '2017-11-27',
    'azure/active-directory/managed-service-identity/qs-configure-powershell-windows-vm',
  ),
  /** Azure CLI, scale set. */
  scaleSetCli: page(
    'Configure managed identities for Azure resources on a virtual machine scale set using Azure CLI',
    '2023-05-25',
    `${identities}/qs-configure-cli-windows-vmss`,
  ),
  resourceProviders: page(
    'Azure resource providers and types',
    '2021-03-15',
    'azure/azure-resource-manager/management/resource-providers-and-types',
  ),
  upgradePolicy: page(
    'Upgrade policy modes for Virtual Machine Scale Sets',
    '2026-05-19',
    'azure/virtual-machine-scale-sets/virtual-machine-scale-sets-upgrade-policy',
  ),
  manageIdentities: page(
    'Manage user-assigned managed identities',
    '2025-09-09',
    `${identities}/how-manage-user-assigned-managed-identities`,
  ),
  useToken: page(
    'How to use managed identities for Azure resources on an Azure VM to acquire an access token',
    '2025-02-27',
    `${identities}/how-to-use-vm-token`,
  ),
  overview: page('Managed identities for Azure resources', '2025-02-27', `${identities}/overview`),
  questions: page(
    'Managed identities for Azure resources frequently asked questions',
    '2025-02-27',
    `${identities}/managed-identities-faq`,
  ),
} as const;
