/** Instances brought up to the model of their scale set. */
import { az, powershell } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import type { Field, Values } from '../../model/field.ts';
import { type Step, step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { resourceGroup, subscription } from '../fields/place.ts';
import { scaleSet, scaleSetAt, updateInstances } from '../fields/scale-set.ts';
import { right } from '../rights.ts';

type Answer = { readonly updateInstances?: string | undefined };

/** Only a No leaves them as they are; who was not asked has come for this. */
const isWanted = ({ updateInstances = 'yes' }: Answer): boolean => updateInstances === 'yes';

const at = (values: object) => scaleSetAt(values as Record<string, string>);

/** Whatever is changed of the scale set itself is a change of its model. */
const changesTheModel = ({ needs, change }: Step): boolean => change !== undefined && 'scaleSet' in needs;

const update = <const A extends { readonly [name: string]: Field<string | undefined> }>(id: string, asks: A) =>
  step({
    id,
    title: 'Bring the instances up to date',
    docs: [section(documents.upgradePolicy, 'Manual upgrade policy')],
    needs: { subscription, resourceGroup, scaleSet },
    asks,
    gives: {},
    change: {
      resource: v => `instances of ${at(v).name}`,
      follows: changesTheModel,
      read: async (azure, v) => {
        const instances = await azure.scaleSets.instances(at(v));
        return { latestModelApplied: Object.fromEntries(instances.map(each => [each.id, each.latestModelApplied])) };
      },
      desired: (v: Values<A> & Answer, before) => {
        if (!before || !isWanted(v)) return before;
        const ids = Object.keys(before.latestModelApplied);
        return { latestModelApplied: Object.fromEntries(ids.map(each => [each, true])) };
      },
      apply: (azure, v, { before }) => {
        const behind = Object.entries(before?.latestModelApplied ?? {}).filter(([, applied]) => !applied);
        return azure.scaleSets.update(
          at(v),
          behind.map(([instance]) => instance),
        );
      },
      rights: v => [right('manualUpgrade/action', 'Microsoft.Compute/virtualMachineScaleSets', at(v))],
      undo: async () => undefined,
      final:
        'Nobody keeps an older model; where the model is changed back, instances are brought up to it in the same way',
      facts: () => ({}),
    },
    az: v =>
      az`az vmss update-instances --resource-group ${at(v).resourceGroup} --name ${at(v).name} --instance-ids ${'*'}`,
    powershell: (v, { before }) =>
      Object.keys(before?.latestModelApplied ?? {}).map(
        instance =>
          powershell`Update-AzVmssInstance -ResourceGroupName ${at(v).resourceGroup} -VMScaleSetName ${at(v).name} -InstanceId ${instance}`,
      ),
    teaches: {
      why: 'Under the upgrade policy Manual an instance keeps the model that it was made from until somebody asks.',
      remember: [
        'The Azure CLI tells to run update-instances after an identity change; an open issue (azure-cli 19813) says that identities reach the instances without it.',
        'An extension in the model reaches an instance only by such an update.',
      ],
      pitfalls: [
        {
          code: 'Conflict',
          because: 'Another write to the scale set is still running.',
          remedy: 'Wait until it is done, then retry.',
        },
      ],
    },
  });

export const updateScaleSetInstances = update('update-scale-set-instances', {});
/** After a change of identities the person decides, since it is disputed whether it is needed. */
export const offerScaleSetUpdate = update('offer-scale-set-update', { updateInstances });
