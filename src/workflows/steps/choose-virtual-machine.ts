/** The machine whose identities are looked at or changed. */
import { section } from '../../model/document.ts';
import { question } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { virtualMachine } from '../fields/machine.ts';
import { resourceGroup, subscription } from '../fields/place.ts';

export const chooseVirtualMachine = question({
  id: 'choose-virtual-machine',
  title: 'Choose the virtual machine',
  docs: [section(documents.machineCli, 'Enable system-assigned managed identity on an existing Azure VM')],
  needs: { subscription, resourceGroup },
  asks: { virtualMachine },
  gives: {},
  teaches: { why: 'Identities belong to a machine: any code that runs on it can use every one of them.' },
});
