/** The documented commands that make a machine, in both shells. */
import { imageOf } from '../../arm/images.ts';
import { az, type Command, nothing, powershell, type Spoken } from '../../model/command.ts';
import { operatingSystem } from '../fields/machine.ts';
import { networkOf } from './create-virtual-network.ts';
import type { Described } from './new-machine.ts';

const azSignIn = (v: Spoken<Described>): Command => {
  if (v.sshPublicKey) return az`--authentication-type ssh --ssh-key-values ${v.sshPublicKey}`;
  return v.adminPassword ? az`--authentication-type password --admin-password ${v.adminPassword}` : nothing;
};

export const azCreateMachine = (v: Spoken<Described>, identity: Command): Command =>
  az`az vm create --resource-group ${v.resourceGroup} --name ${v.virtualMachine} --location ${v.location} --image ${v.image} --size ${v.size} --vnet-name ${networkOf(v).name} --subnet ${`${v.virtualMachine}Subnet`} --public-ip-address ${''} --nsg ${''} --admin-username ${v.administrator} ${azSignIn(v)} ${identity}`;

const passwordCredential = (v: Spoken<Described>): Command =>
  v.adminPassword
    ? powershell`(ConvertTo-SecureString ${v.adminPassword} -AsPlainText -Force)`
    : powershell`[securestring]::new()`;

export const powershellCreateMachine = (v: Spoken<Described>, identity: Command): readonly Command[] => {
  const image = imageOf(String(v.image));
  const windows = operatingSystem(String(v.image)) === 'Windows';
  const system = windows ? powershell`-Windows` : powershell`-Linux`;
  const keyOnly = v.sshPublicKey ? powershell` -DisablePasswordAuthentication` : nothing;
  return [
    powershell`$credential = [pscredential]::new(${v.administrator}, ${passwordCredential(v)})`,
    powershell`$config = New-AzVMConfig -VMName ${v.virtualMachine} -VMSize ${v.size} ${identity}`,
    powershell`Set-AzVMOperatingSystem -VM $config ${system} -ComputerName ${v.virtualMachine} -Credential $credential${keyOnly}`,
    ...(v.sshPublicKey
      ? [
          powershell`Add-AzVMSshPublicKey -VM $config -KeyData ${v.sshPublicKey} -Path ${`/home/${v.administrator}/.ssh/authorized_keys`}`,
        ]
      : []),
    powershell`Set-AzVMSourceImage -VM $config -PublisherName ${image?.publisher ?? ''} -Offer ${image?.offer ?? ''} -Skus ${image?.sku ?? ''} -Version latest`,
    powershell`$subnet = (Get-AzVirtualNetwork -ResourceGroupName ${v.resourceGroup} -Name ${networkOf(v).name}).Subnets[0]`,
    powershell`$nic = New-AzNetworkInterface -ResourceGroupName ${v.resourceGroup} -Name ${`${v.virtualMachine}VMNic`} -Location ${v.location} -SubnetId $subnet.Id`,
    powershell`Add-AzVMNetworkInterface -VM $config -Id $nic.Id`,
    powershell`New-AzVM -ResourceGroupName ${v.resourceGroup} -Location ${v.location} -VM $config`,
  ];
};
