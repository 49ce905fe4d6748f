/** Az PowerShell on what has identities; AzureRM is read under the names that it has today. */
import { assigning, creating } from './acts.ts';
import { type Binds, type Family, type Sense, when } from './family.ts';
import { settingType } from './identity-type.ts';
import type { Written } from './options.ts';
import { ofMachineCmdlets } from './passed-over.ts';
import { scaleSet, type Target, virtualMachine } from './targets.ts';
import { upgrade } from './upgrades.ts';

const group = { resourceGroup: '-ResourceGroupName' };

/** A configuration and an update name the type; a new machine or scale set has a switch and an id instead. */
const typed = { type: '-IdentityType', ids: '-IdentityId', assign: '-AssignIdentity' };
const switches = { ids: '-UserAssignedIdentity', assign: '-SystemAssignedIdentity' };

/** The identities that a command gives, in the words of the Azure CLI; undefined where it gives none. */
const identitiesOf = ({ type, ids, assign }: Written): readonly string[] | undefined => {
  const system = assign !== undefined || /system/i.test(type?.[0] ?? '');
  if (!system && !ids?.length && !/user/i.test(type?.[0] ?? '')) return undefined;
  return [...when(system, '[system]'), ...(ids ?? when(!system, '<identity>'))];
};

const switched = ({ assign }: Written): boolean => /system/i.test(assign?.[0] ?? '');

const withSwitch = (sense: Sense, written: Written): Sense => ({
  ...sense,
  defects: [...(sense.defects ?? []), ...when(switched(written), 'switch-with-a-value' as const)],
  upgrades: [...(sense.upgrades ?? []), ...when(switched(written), upgrade('assign-switch'))],
});

/** The cmdlet writes the identity that it is given, and nothing else stays. */
const updating = (target: Target, written: Written, at: Binds): Sense | undefined => {
  const type = written.type?.[0];
  if (type && !written.ids?.length) {
    const sense = settingType(target, type, false);
    const upgrades = when(/^SystemAssigned$/i.test(type), upgrade('identity-type-replaces'));
    return sense && { ...sense, upgrades };
  }
  const identities = identitiesOf(written);
  if (!identities) return undefined;
  const sense = assigning(target, identities, { at });
  return { ...sense, upgrades: when(Boolean(written.ids?.length), upgrade('identity-list')) };
};

interface Cmdlets {
  readonly target: Target;
  /** What is between the verb and the end of a cmdlet's name. */
  readonly noun: string;
  /** Two spellings of the name: that of a cmdlet on one that there is, and that of a new one. */
  readonly named: string;
  readonly namedNew: string;
}

const placeOf = ({ target, named }: Cmdlets, written: Written): Binds =>
  Object.fromEntries(
    Object.keys({ ...group, [target.field]: named, orchestrationMode: '' }).flatMap(name =>
      written[name] ? [[name, written[name]]] : [],
    ),
  );

const newOptions = ({ target, namedNew }: Cmdlets) => ({
  ...group,
  [target.field]: namedNew,
  location: '-Location',
  size: target.az === 'vm' ? '-VMSize -Size' : '-SkuName',
  image: '-Image -ImageName',
  ...(target.az === 'vmss' && {
    orchestrationMode: '-OrchestrationMode',
    upgradePolicy: '-UpgradePolicyMode',
    instanceCount: '-SkuCapacity -InstanceCount',
  }),
});

const describing = (cmdlets: Cmdlets, written: Written): Sense => {
  const { target } = cmdlets;
  const identities = identitiesOf(written);
  if (identities) return withSwitch(creating(target, identities, { at: placeOf(cmdlets, written) }), written);
  return { did: `Described a new ${target.noun}.`, step: target.describe };
};

const configuration = (cmdlets: Cmdlets): Family => ({
  commands: [`New-Az${cmdlets.noun}Config`],
  options: { ...newOptions(cmdlets), ...typed },
  passesOver: ofMachineCmdlets,
  means: written => describing(cmdlets, written),
});

/** Of a scale set New-AzVmss has a default mode, and a configuration has none. */
const creation = (cmdlets: Cmdlets): Family => ({
  commands: [`New-Az${cmdlets.noun}`],
  options: { ...newOptions(cmdlets), ...switches },
  passesOver: ofMachineCmdlets,
  means: written => {
    const sense = describing(cmdlets, written);
    const isDefault = cmdlets.target.az === 'vmss' && sense.workflow && !written.orchestrationMode;
    return isDefault
      ? { ...sense, upgrades: [...(sense.upgrades ?? []), upgrade('orchestration-mode-cmdlet')] }
      : sense;
  },
});

const update = (cmdlets: Cmdlets): Family => ({
  commands: [`Update-Az${cmdlets.noun}`],
  options: { ...group, [cmdlets.target.field]: cmdlets.named, ...typed },
  passesOver: `${ofMachineCmdlets} -SkuCapacity -SkuName`,
  means: written => {
    const sense = updating(cmdlets.target, written, placeOf(cmdlets, written));
    return sense && withSwitch(sense, written);
  },
});

const look = ({ target, noun, named }: Cmdlets): Family => ({
  commands: [`Get-Az${noun}`],
  options: { ...group, [target.field]: named },
  passesOver: `${ofMachineCmdlets} -Location`,
  means: () => ({ did: `Looked up a ${target.noun}.`, step: target.choose }),
});

const cmdlets: readonly Cmdlets[] = [
  { target: virtualMachine, noun: 'VM', named: '-Name -VMName', namedNew: '-VMName -Name' },
  { target: scaleSet, noun: 'Vmss', named: '-VMScaleSetName -Name', namedNew: '-VMScaleSetName -Name' },
];

export const powershellTargets: readonly Family[] = cmdlets.flatMap(each =>
  [configuration, creation, update, look].map(family => family(each)),
);
