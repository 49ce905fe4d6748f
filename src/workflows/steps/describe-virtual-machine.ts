/** What the new machine is to be; the image comes first, since the operating system decides what names are legal. */
import { section } from '../../model/document.ts';
import { question } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { administrator, adminPassword, authentication, sshPublicKey } from '../fields/administrator.ts';
import { image, newVirtualMachine, size } from '../fields/machine.ts';
import { location, resourceGroup, resourceGroupLocation, subscription } from '../fields/place.ts';

export const describeVirtualMachine = question({
  id: 'describe-virtual-machine',
  title: 'Describe the virtual machine',
  docs: [section(documents.machineCli, 'Enable system-assigned managed identity during creation of an Azure VM')],
  needs: { subscription, resourceGroup, resourceGroupLocation },
  asks: {
    image,
    virtualMachine: newVirtualMachine,
    location,
    size,
    administrator,
    authentication,
    sshPublicKey,
    adminPassword,
  },
  gives: {},
  teaches: {
    why: 'A machine is made in one go: name, region, image and administrator cannot be changed later.',
    remember: ['Older pages name the image UbuntuLTS, which was removed in 2023: Ubuntu2204 follows it.'],
  },
});
