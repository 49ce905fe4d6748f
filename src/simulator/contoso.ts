/** The company that every session starts in: small, friendly, with a machine in each identity state, and some old debts. */
import { personaNames } from './personas.ts';
import { worldOf } from './world.ts';

const Windows = 'Win2022Datacenter';
const photos = 'rg-photos/Microsoft.Storage/storageAccounts/contosophotos';
const vault = 'rg-shared-identities/Microsoft.KeyVault/vaults/kv-contoso-dev';

/** Each has one role in each subscription. Whoever is not among them owns everything. */
const callers = {
  [personaNames.virtualMachineContributor]: ['Virtual Machine Contributor'],
  [personaNames.identityOperator]: ['Managed Identity Operator'],
  [personaNames.reader]: ['Reader'],
};

export const contoso = worldOf({
  'Contoso Dev': {
    resourceGroups: {
      'rg-photos': 'westeurope',
      'rg-web': 'northeurope',
      'rg-shared-identities': 'westeurope',
      'rg-batch': 'eastus',
    },
    userAssignedIdentities: [
      'rg-photos/id-photos',
      'rg-photos/id-thumbnails',
      'rg-shared-identities/id-reports',
      'rg-shared-identities/id-deploy',
      'rg-shared-identities/id-backup',
      'rg-batch/id-nightly',
    ],
    virtualNetworks: ['rg-photos/vnet-photos', 'rg-web/vnet-web', 'rg-batch/vnet-batch'],
    virtualMachines: {
      'rg-photos/photos-web-1': {},
      'rg-photos/photos-web-2': { identity: 'SystemAssigned' },
      'rg-photos/photos-api': { identity: { userAssigned: ['id-photos'] } },
      'rg-photos/photos-resize': { identity: { userAssigned: ['id-photos', 'id-thumbnails'] } },
      'rg-photos/photos-index': { identity: { systemAssigned: true, userAssigned: ['id-reports'] } },
      'rg-photos/photos-admin': {
        identity: { systemAssigned: true, userAssigned: ['id-deploy', 'id-backup'] },
        image: Windows,
        size: 'Standard_D2s_v5',
      },
      'rg-web/shop-1': { size: 'Standard_B2ms' },
      'rg-web/shop-2': { identity: { userAssigned: ['id-deploy'] }, size: 'Standard_B2ms' },
      'rg-batch/nightly-1': { identity: { userAssigned: ['id-nightly', 'id-backup'] }, size: 'Standard_F2s_v2' },
      'rg-batch/ledger': { identity: 'SystemAssigned', image: Windows, size: 'Standard_E2s_v5' },
      'rg-web/legacy-linux': { identity: 'SystemAssigned', extensions: ['ManagedIdentityExtensionForLinux'] },
      'rg-batch/legacy-windows': {
        identity: 'SystemAssigned',
        image: Windows,
        extensions: ['ManagedIdentityExtensionForWindows'],
      },
    },
    scaleSets: {
      'rg-web/web-front': { identity: { userAssigned: ['id-deploy'] }, instances: 3, outdated: 1 },
      'rg-web/web-queue': { identity: 'SystemAssigned', upgrade: 'Automatic' },
      'rg-batch/batch-pool': {},
      'rg-batch/batch-render': { identity: { systemAssigned: true, userAssigned: ['id-backup'] } },
      'rg-batch/batch-flex': { orchestration: 'Flexible', identity: { userAssigned: ['id-deploy'] } },
    },
    storageAccounts: ['rg-photos/contosophotos'],
    keyVaults: ['rg-shared-identities/kv-contoso-dev'],
    roleAssignments: [
      { principal: 'id-photos', role: 'Storage Blob Data Reader', scope: photos },
      { principal: 'id-thumbnails', role: 'Reader', scope: 'rg-photos' },
      { principal: 'id-deploy', role: 'Reader', scope: 'rg-web' },
      { principal: 'id-deploy', role: 'Key Vault Secrets User', scope: vault },
      { principal: 'photos-web-2', role: 'Key Vault Secrets User', scope: vault },
      { principal: 'web-queue', role: 'Storage Queue Data Contributor', scope: photos },
      { formerPrincipal: 'id-old-reports', role: 'Reader', scope: 'rg-photos' },
      { formerPrincipal: 'photos-old', role: 'Storage Blob Data Reader', scope: photos },
    ],
    callers,
  },
  'Contoso Production': {
    resourceGroups: { 'rg-shop': 'northeurope', 'rg-shop-identities': 'northeurope' },
    userAssignedIdentities: ['rg-shop-identities/id-shop', 'rg-shop-identities/id-payments'],
    virtualNetworks: ['rg-shop/vnet-shop'],
    virtualMachines: {
      'rg-shop/shop-live-1': { identity: { userAssigned: ['id-shop'] }, size: 'Standard_D4s_v5' },
      'rg-shop/shop-live-2': { identity: { userAssigned: ['id-shop'] }, size: 'Standard_D4s_v5' },
      'rg-shop/payments': { identity: { systemAssigned: true, userAssigned: ['id-payments'] }, image: Windows },
    },
    callers,
  },
});
