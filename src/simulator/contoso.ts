/** The company that every session starts in: small, friendly, and with a machine in each identity state. */
import { worldOf } from './world.ts';

const Windows = 'Win2022Datacenter';

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
    virtualNetworks: ['rg-photos/vnet-photos', 'rg-web/vnet-web'],
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
    },
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
  },
});
