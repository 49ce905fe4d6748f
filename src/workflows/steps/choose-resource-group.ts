/** A machine that exists is in a group that exists. */
import { section } from '../../model/document.ts';
import { question } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { existingResourceGroup, resourceGroupLocation, subscription } from '../fields/place.ts';

export const chooseResourceGroup = question({
  id: 'choose-resource-group',
  title: 'Choose the resource group',
  docs: [section(documents.machineCli, 'Enable system-assigned managed identity on an existing Azure VM')],
  needs: { subscription },
  asks: { resourceGroup: existingResourceGroup, resourceGroupLocation },
  gives: {},
  teaches: { why: 'A machine or scale set is named by its resource group and its name together.' },
});
