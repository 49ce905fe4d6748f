/** The scale set whose identities are looked at or changed. */
import { section } from '../../model/document.ts';
import { question } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { resourceGroup, subscription } from '../fields/place.ts';
import { scaleSet } from '../fields/scale-set.ts';

export const chooseScaleSet = question({
  id: 'choose-scale-set',
  title: 'Choose the scale set',
  docs: [
    section(
      documents.scaleSetCli,
      'Enable system-assigned managed identity on an existing Azure virtual machine scale set',
    ),
  ],
  needs: { subscription, resourceGroup },
  asks: { scaleSet },
  gives: {},
  teaches: {
    why: 'Identities belong to the scale set, and with it to all of its instances.',
    remember: ['The documents print the name myVM in some scale set commands: the scale set is meant.'],
  },
});
