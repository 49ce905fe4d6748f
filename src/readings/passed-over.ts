/** Options that the commands take, and that say nothing about identities: they are known, and passed over. */
import type { Shell } from './statements.ts';

/** With every command. */
export const passedOverAnywhere: Readonly<Record<Shell, string>> = {
  az: '--debug --help -h --only-show-errors --output -o --query --subscription --verbose --no-wait',
  powershell: `-AsJob -AzContext -AzureCredential -AzureRmContext -Confirm -Debug -DefaultProfile -ErrorAction
    -ErrorVariable -InformationAction -InformationVariable -NoWait -OutBuffer -OutVariable -PipelineVariable -Verbose
    -WarningAction -WarningVariable -WhatIf`,
};

/** Of `az vm` and `az vmss`, to create and to update: azure-cli 2.45, and what has come since. */
export const ofMachines = `--accelerated-networking --accept-term --add --add-proxy-agent-extension --app-gateway
  --app-gateway-capacity --app-gateway-sku --app-gateway-subnet-address-prefix --asgs --attach-data-disks
  --attach-os-disk --automatic-repairs-action --automatic-repairs-grace-period --availability-set --backend-pool-name
  --backend-port --boot-diagnostics-storage --capacity-reservation-group --computer-name --computer-name-prefix --count
  --crg --data-disk-caching --data-disk-delete-option --data-disk-encryption-sets --data-disk-iops --data-disk-mbps
  --data-disk-sizes-gb --disable-integrity-monitoring --disable-integrity-monitoring-autoupgrade --disable-overprovision
  --disk-caching --disk-controller-type --dns-servers --edge-zone --enable-agent --enable-auto-update
  --enable-automatic-repairs --enable-cross-zone-upgrade --enable-hibernation --enable-hotpatching
  --enable-integrity-monitoring --enable-osimage-notification --enable-proxy-agent --enable-secure-boot
  --enable-spot-restore --enable-terminate-notification --enable-vtpm --encryption-at-host --ephemeral-os-disk
  --ephemeral-os-disk-placement --ephemeral-placement --eviction-policy --force-deletion --force-string --health-probe
  --host --host-group --instance-id --lb --lb-nat-rule-name --lb-sku --license-type --load-balancer
  --max-batch-instance-percent --max-price --max-surge --max-unhealthy-instance-percent
  --max-unhealthy-upgraded-instance-percent --nat-backend-port --nat-pool-name --nat-rule-name --network-api-version
  --nic-delete-option --nics --nsg --nsg-rule --os-disk --os-disk-caching --os-disk-delete-option
  --os-disk-encryption-set --os-disk-name --os-disk-secure-vm-disk-encryption-set --os-disk-security-encryption-type
  --os-disk-size-gb --os-type --patch-mode --pause-time-between-batches --plan-name --plan-product --plan-promotion-code
  --plan-publisher --platform-fault-domain --platform-fault-domain-count --ppg --prioritize-unhealthy-instances
  --priority --private-ip-address --protect-from-scale-in --protect-from-scale-set-actions --proxy-agent-mode
  --public-ip-address --public-ip-address-allocation --public-ip-address-dns-name --public-ip-per-vm --public-ip-sku
  --regular-priority-count --regular-priority-percentage --remove --scale-in-policy --secrets --security-type
  --single-placement-group --size --specialized --spot-restore-timeout --ssh-dest-key-path --ssh-key-name --ssh-key-type
  --storage-account --storage-caching --storage-container-name --storage-sku --storage-type --subnet
  --subnet-address-prefix --tags --terminate-notification-time --ultra-ssd-enabled --use-unmanaged-disk --user-data
  --v-cpus-available --v-cpus-per-core --validate --vm-domain-name --vm-sku --vmss --vnet-address-prefix --vnet-name
  --workspace --write-accelerator --zone --zones -z`;

export const ofExtensions = `--enable-auto-upgrade --extension-instance-name --force-update --no-auto-upgrade
  --no-auto-upgrade-minor-version --protected-settings --settings --version --vmss-name`;

export const ofSignIn = `--allow-no-subscriptions --certificate --client-id --claims-challenge --federated-token
  --object-id --password -p --resource-id --scope --service-principal --tenant -t --use-cert-sn-issuer --use-device-code
  --username -u`;

/** Of the cmdlets on machines and scale sets, from New-AzVM, New-AzVmss, their configurations and updates. */
export const ofMachineCmdlets = `-AddressPrefix -AllocationMethod -AutomaticOSUpgrade -AutomaticRepairAction
  -AutomaticRepairGracePeriod -AutomaticRepairMaxInstanceRepairsPercent -AvailabilitySetId -AvailabilitySetName
  -BackendPoolName -BackendPort -BaseRegularPriorityCount -BootDiagnostic -BootDiagnosticsEnabled
  -BootDiagnosticsStorageUri -CapacityReservationGroupId -Credential -CustomData -DataDiskDeleteOption
  -DataDiskSizeInGb -DisableAutoRollback -DisableBginfoExtension -DisablePasswordAuthentication -DiskControllerType
  -DiskFile -DisplayHint -DomainNameLabel -EdgeZone -EnableAutomaticOSUpgrade -EnableAutomaticRepair
  -EnableAutomaticUpdate -EnableSecureBoot -EnableSpotRestore -EnableUltraSSD -EnableVtpm -EncryptionAtHost
  -EncryptionIdentity -EvictionPolicy -ExcludeZone -Extension -FrontendPoolName -GenerateSshKey -HealthProbeId
  -HibernationEnabled -HostGroupId -HostId -Id -ImageReferenceId -ImageReferenceOffer -ImageReferencePublisher
  -ImageReferenceSku -ImageReferenceVersion -ImageUri -IncludeZone -InstanceView -LicenseType -Linux -LoadBalancerName
  -ManagedDiskStorageAccountType -MaxBatchInstancePercent -MaxPrice -MaxUnhealthyInstancePercent
  -MaxUnhealthyUpgradedInstancePercent -NatBackendPort -NetworkInterfaceConfiguration -NetworkInterfaceDeleteOption
  -NextLink -OpenPorts -OSDiskDeleteOption -OsDiskCaching -OsDiskWriteAccelerator -OsProfile
  -OSImageScheduledEventEnabled -OSUpgradeHistory -Overprovision -PauseTimeBetweenBatches -PlanName -PlanProduct
  -PlanPromotionCode -PlanPublisher -PlatformFaultDomain -PlatformFaultDomainCount -Priority -ProvisionVMAgent
  -ProximityPlacementGroup -ProximityPlacementGroupId -PublicIpAddressName -PublicIpSku -RegularPriorityPercentage
  -ResourceId -RollingUpgradePolicy -ScaleInPolicy -SecurityGroupName -SecurityType -SharedGalleryImageId
  -SinglePlacementGroup -SkipExtensionsOnOverprovisionedVMs -SkuTier -SpotRestoreTimeout -SshKeyName -Status
  -StorageProfile -SubnetAddressPrefix -SubnetName -Tag -Tags -TerminateScheduledEventNotBeforeTimeoutInMinutes
  -TerminateScheduledEvents -TimeZone -UltraSSDEnabled -UpgradePolicyMode -UserData -VHDContainer -VM -VMProfile
  -VirtualMachine -VirtualMachineScaleSet -VirtualNetworkName -VmSize -VmssId -VnetAddressPrefix -ZoneBalance -Zone
  -ZonePlacementPolicy`;

export const ofExtensionCmdlets = `-AutoUpgradeMinorVersion -DisableAutoUpgradeMinorVersion -EnableAutomaticUpgrade
  -ExtensionName -Force -ForceRerun -Location -ProtectedSettingString -ProtectedSettings -Publisher -SettingString
  -Settings -TypeHandlerVersion -Version`;

export const ofSignInCmdlets = `-AccessToken -AccountId -ApplicationId -AuthScope -CertificatePath -CertificateThumbprint
  -ContextName -Credential -Environment -EnvironmentName -FederatedToken -Force -KeyVaultAccessToken -Name -Scope
  -ServicePrincipal -SkipContextPopulation -Tenant -TenantId -UseDeviceAuthentication`;
