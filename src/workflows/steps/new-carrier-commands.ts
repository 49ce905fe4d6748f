/** The documented commands that make a machine or a scale set, in both shells. */
import { imageOf } from '../../arm/images.ts';
import { az, type Command, nothing, powershell, type Spoken } from '../../model/command.ts';
import { operatingSystem } from '../fields/machine.ts';
import type { Described } from '../new-carrier.ts';
import { networkOf, subnetOf } from './create-virtual-network.ts';
import type { DescribedMachine } from './new-machine.ts';
import type { DescribedScaleSet } from './new-scale-set.ts';

const azSignIn = (v: Spoken<Described>): Command => {
  if (v.sshPublicKey) return az`--authentication-type ssh --ssh-key-values ${v.sshPublicKey}`;
  return v.adminPassword ? az`--authentication-type password --admin-password ${v.adminPassword}` : nothing;
};

const placeOf = (v: Spoken<Described>, owner: unknown) => ({
  subscription: String(v.subscription),
  resourceGroup: String(v.resourceGroup),
  owner: String(owner),
});

const azWhatAndWhere = (v: Spoken<Described>, owner: unknown): Command => {
  const place = placeOf(v, owner);
  return az`--resource-group ${v.resourceGroup} --name ${place.owner} --location ${v.location} --image ${v.image} --vnet-name ${networkOf(place).name} --subnet ${subnetOf(place)} --admin-username ${v.administrator} ${azSignIn(v)}`;
};

export const azCreateMachine = (v: Spoken<DescribedMachine>, identity: Command): Command =>
  az`az vm create ${azWhatAndWhere(v, v.virtualMachine)} --size ${v.size} --public-ip-address ${''} --nsg ${''} ${identity}`;

export const azCreateScaleSet = (v: Spoken<DescribedScaleSet>, identity: Command): Command => {
  const customData = v.customData && v.customData !== 'none' ? az` --custom-data ${v.customData}` : nothing;
  return az`az vmss create ${azWhatAndWhere(v, v.scaleSet)} --vm-sku ${v.size} --orchestration-mode ${v.orchestrationMode} --upgrade-policy-mode ${v.upgradePolicy} --instance-count ${v.instanceCount}${customData} --load-balancer ${''} ${identity}`;
};

const secret = (v: Spoken<Described>): Command =>
  v.adminPassword
    ? powershell`(ConvertTo-SecureString ${v.adminPassword} -AsPlainText -Force)`
    : powershell`[securestring]::new()`;

/** The parts of an image, which Az PowerShell wants one by one. */
const image = (v: Spoken<Described>) => {
  const { publisher = '', offer = '', sku = '' } = imageOf(String(v.image)) ?? {};
  return { publisher, offer, sku };
};

const machineImage = (v: Spoken<Described>): Command => {
  const { publisher, offer, sku } = image(v);
  return powershell`-PublisherName ${publisher} -Offer ${offer} -Skus ${sku} -Version latest`;
};

const scaleSetImage = (v: Spoken<Described>): Command => {
  const { publisher, offer, sku } = image(v);
  return powershell`-ImageReferencePublisher ${publisher} -ImageReferenceOffer ${offer} -ImageReferenceSku ${sku} -ImageReferenceVersion latest`;
};

const publicKeyPath = (v: Spoken<Described>): string => `/home/${v.administrator}/.ssh/authorized_keys`;

const findSubnet = (v: Spoken<Described>, owner: unknown): Command =>
  powershell`$subnet = (Get-AzVirtualNetwork -ResourceGroupName ${v.resourceGroup} -Name ${networkOf(placeOf(v, owner)).name}).Subnets[0]`;

export const powershellCreateMachine = (v: Spoken<DescribedMachine>, identity: Command): readonly Command[] => {
  const system = operatingSystem(String(v.image)) === 'Windows' ? powershell`-Windows` : powershell`-Linux`;
  const keyOnly = v.sshPublicKey ? powershell` -DisablePasswordAuthentication` : nothing;
  return [
    powershell`$credential = [pscredential]::new(${v.administrator}, ${secret(v)})`,
    powershell`$config = New-AzVMConfig -VMName ${v.virtualMachine} -VMSize ${v.size} ${identity}`,
    powershell`Set-AzVMOperatingSystem -VM $config ${system} -ComputerName ${v.virtualMachine} -Credential $credential${keyOnly}`,
    ...(v.sshPublicKey
      ? [powershell`Add-AzVMSshPublicKey -VM $config -KeyData ${v.sshPublicKey} -Path ${publicKeyPath(v)}`]
      : []),
    powershell`Set-AzVMSourceImage -VM $config ${machineImage(v)}`,
    findSubnet(v, v.virtualMachine),
    powershell`$nic = New-AzNetworkInterface -ResourceGroupName ${v.resourceGroup} -Name ${`${v.virtualMachine}VMNic`} -Location ${v.location} -SubnetId $subnet.Id`,
    powershell`Add-AzVMNetworkInterface -VM $config -Id $nic.Id`,
    powershell`New-AzVM -ResourceGroupName ${v.resourceGroup} -Location ${v.location} -VM $config`,
  ];
};

export const powershellCreateScaleSet = (v: Spoken<DescribedScaleSet>, identity: Command): readonly Command[] => {
  const customData =
    v.customData && v.customData !== 'none'
      ? powershell` -CustomData ([Convert]::ToBase64String([IO.File]::ReadAllBytes(${v.customData})))`
      : nothing;
  const password = v.adminPassword ? powershell` -AdminPassword ${v.adminPassword}` : nothing;
  const keyOnly = v.sshPublicKey ? powershell` -LinuxConfigurationDisablePasswordAuthentication $true` : nothing;
  return [
    findSubnet(v, v.scaleSet),
    powershell`$ip = New-AzVmssIpConfig -Name ipconfig -SubnetId $subnet.Id`,
    powershell`$config = New-AzVmssConfig -Location ${v.location} -SkuCapacity ${v.instanceCount} -SkuName ${v.size} -OrchestrationMode ${v.orchestrationMode} -UpgradePolicyMode ${v.upgradePolicy} ${identity}`,
    powershell`Add-AzVmssNetworkInterfaceConfiguration -VirtualMachineScaleSet $config -Name ${`${v.scaleSet}Nic`} -Primary $true -IPConfiguration $ip`,
    powershell`Set-AzVmssOsProfile -VirtualMachineScaleSet $config -ComputerNamePrefix ${v.scaleSet} -AdminUsername ${v.administrator}${password}${keyOnly}${customData}`,
    ...(v.sshPublicKey
      ? [
          powershell`Add-AzVmssSshPublicKey -VirtualMachineScaleSet $config -KeyData ${v.sshPublicKey} -Path ${publicKeyPath(v)}`,
        ]
      : []),
    powershell`Set-AzVmssStorageProfile -VirtualMachineScaleSet $config -OsDiskCreateOption FromImage ${scaleSetImage(v)}`,
    powershell`New-AzVmss -ResourceGroupName ${v.resourceGroup} -VMScaleSetName ${v.scaleSet} -VirtualMachineScaleSet $config`,
  ];
};
