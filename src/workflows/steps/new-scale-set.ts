/** A scale set that is made with an identity. */
import type { Azure } from '../../model/azure.ts';
import type { ScaleSet } from '../../model/resources.ts';
import type { Change } from '../../model/step.ts';
import { scaleSetAt } from '../fields/scale-set.ts';
import { desiredBlock, entryOf } from '../identity-block.ts';
import { type CarrierState, type Described, stateOf, wantedState } from '../new-carrier.ts';
import { creation, type Meaning } from './creation.ts';

export type DescribedScaleSet = Described & {
  readonly scaleSet: string;
  readonly orchestrationMode: string;
  readonly upgradePolicy: string;
  readonly instanceCount: string;
  readonly customData: string | undefined;
};

type OfSet = Pick<ScaleSet, 'orchestrationMode' | 'upgradePolicy' | 'instanceCount'>;

const at = ({ subscription, resourceGroup, scaleSet }: DescribedScaleSet) =>
  scaleSetAt({ subscription, resourceGroup, scaleSet });

const ofSet = ({ orchestrationMode, upgradePolicy, instanceCount }: DescribedScaleSet | ScaleSet): OfSet => ({
  orchestrationMode,
  upgradePolicy,
  instanceCount: Number(instanceCount),
});

/** The text of the file, where there is one: it is sent, and never shown again. */
const customDataOf = async (azure: Azure, { customData = 'none' }: DescribedScaleSet) =>
  customData === 'none' ? {} : { customData: await azure.file(customData) };

export const newScaleSetChange = <V extends DescribedScaleSet, G = object>(
  meaning: Meaning<V, G>,
): Change<V, CarrierState & OfSet, Partial<G>> =>
  creation(
    {
      type: 'Microsoft.Compute/virtualMachineScaleSets',
      at,
      port: azure => azure.scaleSets,
      read: async (azure, named) => {
        const set = await azure.scaleSets.get(named);
        return set && { ...stateOf(set), ...ofSet(set) };
      },
      create: async (azure, v, carrier) =>
        azure.scaleSets.create(at(v), { ...carrier, ...ofSet(v), ...(await customDataOf(azure, v)) }),
      wanted: (v, change, before) => ({
        ...wantedState(v, desiredBlock(before, change, entryOf(v.orchestrationMode))),
        ...ofSet(v),
      }),
    },
    meaning,
  );
