/** What the new scale set is to be; `uniform` where a system-assigned identity leaves no choice of the mode. */
import { section } from '../../model/document.ts';
import type { Field } from '../../model/field.ts';
import { ProblemError } from '../../model/problem.ts';
import { question } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { administrator, adminPassword, authentication, sshPublicKey } from '../fields/administrator.ts';
import { image, size } from '../fields/machine.ts';
import { location, resourceGroup, resourceGroupLocation, subscription } from '../fields/place.ts';
import {
  customData,
  instanceCount,
  newScaleSet,
  orchestrationMode,
  uniformOrchestrationMode,
  upgradePolicy,
} from '../fields/scale-set.ts';

/** What Azure takes (OSProfile.customData). */
const mostBytes = 65_535;

const describe = (id: string, mode: Field<string>) =>
  question({
    id,
    title: 'Describe the scale set',
    docs: [
      section(
        documents.scaleSetCli,
        'Enable system-assigned managed identity during creation of an Azure virtual machine scale set',
      ),
    ],
    needs: { subscription, resourceGroup, resourceGroupLocation },
    asks: {
      image,
      scaleSet: newScaleSet,
      location,
      size,
      orchestrationMode: mode,
      upgradePolicy,
      instanceCount,
      customData,
      administrator,
      authentication,
      sshPublicKey,
      adminPassword,
    },
    gives: {},
    look: async (azure, { customData = 'none' }) => {
      if (customData === 'none') return {};
      const bytes = Buffer.byteLength(await azure.file(customData));
      if (bytes <= mostBytes) return {};
      throw new ProblemError({
        code: 'CustomDataTooLarge',
        happened: `${customData} has ${bytes} bytes`,
        why: `Azure takes ${mostBytes}.`,
        try: ['Choose a smaller file'],
      });
    },
    teaches: {
      why: 'The orchestration mode is chosen once; everything else belongs to the model, which can change later.',
      remember: ['A cloud-init file is run on Linux; Windows would only store it.'],
    },
  });

export const describeScaleSet = describe('describe-scale-set', orchestrationMode);
export const describeUniformScaleSet = describe('describe-uniform-scale-set', uniformOrchestrationMode);
