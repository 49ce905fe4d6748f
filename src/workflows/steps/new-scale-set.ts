/** A scale set that is made with an identity. */
import type { Azure } from '../../model/azure.ts';
import type { IdentityBlock, ScaleSet } from '../../model/resources.ts';
import type { Change } from '../../model/step.ts';
import { scaleSetAt } from '../fields/scale-set.ts';
import { forecast } from '../forecast.ts';
import { desiredBlock, entryOf, noBlock } from '../identity-block.ts';
import {
  type CarrierState,
  type Described,
  identityRequest,
  type Meaning,
  newCarrier,
  otherSettings,
  rightsOfCarrier,
  stateOf,
  wantedState,
} from '../new-carrier.ts';
import { right } from '../rights.ts';

export type DescribedScaleSet = Described & {
  readonly scaleSet: string;
  readonly orchestrationMode: string;
  readonly upgradePolicy: string;
  readonly instanceCount: string;
  readonly customData: string | undefined;
};

type ScaleSetState = CarrierState & Pick<ScaleSet, 'orchestrationMode' | 'upgradePolicy' | 'instanceCount'>;

const modeOf = (v: Pick<ScaleSet, 'orchestrationMode' | 'upgradePolicy'>) => ({
  orchestrationMode: v.orchestrationMode,
  upgradePolicy: v.upgradePolicy,
});

/** The text of the file, where there is one: it is sent, and never shown again. */
const customDataOf = async (azure: Azure, { customData = 'none' }: DescribedScaleSet) =>
  customData === 'none' ? {} : { customData: await azure.file(customData) };

export const newScaleSetChange = <V extends DescribedScaleSet, G = object>({
  change,
  facts,
  instead,
}: Meaning<V, G>): Change<V, ScaleSetState, Partial<G>> => {
  const at = ({ subscription, resourceGroup, scaleSet }: V) => scaleSetAt({ subscription, resourceGroup, scaleSet });
  const wanted = (v: V, before: IdentityBlock): ScaleSetState => ({
    ...wantedState(v, desiredBlock(before, change(v), entryOf(v.orchestrationMode))),
    ...modeOf(v),
    instanceCount: Number(v.instanceCount),
  });
  return {
    resource: v => v.scaleSet,
    read: async (azure, v) => {
      const set = await azure.scaleSets.get(at(v));
      return set && { ...stateOf(set), ...modeOf(set), instanceCount: set.instanceCount };
    },
    refuses: (v, before) => before && otherSettings(v.scaleSet, before, wanted(v, noBlock), instead),
    desired: (v, before) => wanted(v, before?.identity ?? noBlock),
    apply: async (azure, v, { before, after }) => {
      const identity = after?.identity ?? noBlock;
      if (before) return azure.scaleSets.setIdentity(at(v), identityRequest(before.identity, identity));
      const carrier = newCarrier(v, v.scaleSet, identity);
      const set = { ...carrier, ...modeOf(v), instanceCount: Number(v.instanceCount) };
      return azure.scaleSets.create(at(v), { ...set, ...(await customDataOf(azure, v)) });
    },
    rights: (v, { before, after }) => [
      right('write', 'Microsoft.Compute/virtualMachineScaleSets', at(v)),
      ...rightsOfCarrier(v, v.scaleSet, before, after),
    ],
    undo: (azure, v, { before, after }) => {
      if (!before || !after) return azure.scaleSets.delete(at(v));
      return azure.scaleSets.setIdentity(at(v), identityRequest(after.identity, before.identity));
    },
    facts: state => facts?.(state.identity) ?? {},
    notes: ({ before, after }) => (after ? forecast(before?.identity ?? noBlock, after.identity) : []),
  };
};
