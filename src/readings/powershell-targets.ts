/** Az PowerShell on what has identities; AzureRM is read under the names that it has today. */
import { assigning, creating } from './acts.ts';
import { type Binds, type Family, type Sense, when } from './family.ts';
import { settingType } from './identity-type.ts';
import type { Written } from './options.ts';
import { scaleSet, type Target, virtualMachine } from './targets.ts';
import { upgrade } from './upgrades.ts';

const group = { resourceGroup: '-ResourceGroupName' };
const identity = {
  type: '-IdentityType',
  ids: '-IdentityId -UserAssignedIdentity',
  assign: '-AssignIdentity -SystemAssignedIdentity',
};

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

const familiesOf = (target: Target, noun: string, named: string): readonly Family[] => {
  const one = { ...group, [target.field]: named };
  const at = (written: Written): Binds =>
    Object.fromEntries(Object.keys(one).flatMap(name => (written[name] ? [[name, written[name]]] : [])));
  return [
    {
      commands: [`New-Az${noun}Config`, `New-Az${noun}`],
      options: {
        ...group,
        [target.field]: named.split(' ').toReversed().join(' '),
        ...identity,
        location: '-Location',
        size: target.az === 'vm' ? '-VMSize -Size' : '-SkuName',
        image: '-Image',
        ...(target.az === 'vmss' && {
          orchestrationMode: '-OrchestrationMode',
          upgradePolicy: '-UpgradePolicyMode',
          instanceCount: '-SkuCapacity -InstanceCount',
        }),
      },
      means: written => {
        const identities = identitiesOf(written);
        const place = { at: { ...at(written), orchestrationMode: written.orchestrationMode } };
        if (identities) return withSwitch(creating(target, identities, place), written);
        return { did: `Described a new ${target.noun}.`, step: `describe-${target.noun.replace(' ', '-')}` };
      },
    },
    {
      commands: [`Update-Az${noun}`],
      options: { ...one, ...identity },
      means: written => {
        const sense = updating(target, written, at(written));
        return sense && withSwitch(sense, written);
      },
    },
    {
      commands: [`Get-Az${noun}`],
      options: one,
      means: () => ({ did: `Looked up a ${target.noun}.`, step: `choose-${target.noun.replace(' ', '-')}` }),
    },
  ];
};

const extension = { ...group, virtualMachine: '-VMName', identityExtension: '-Name', type: '-ExtensionType -Type' };

const isIdentityExtension = ({ identityExtension, type }: Written): boolean =>
  [...(identityExtension ?? []), ...(type ?? [])].some(name => /ManagedIdentityExtension/i.test(name));

const extensions: readonly Family[] = [
  {
    commands: ['Set-AzVMExtension'],
    options: extension,
    means: written =>
      isIdentityExtension(written)
        ? {
            did: 'Added the managed identity VM extension.',
            workflow: 'add-identity-extension',
            upgrades: [upgrade('extension')],
            defects: ['extension-not-needed'],
          }
        : undefined,
  },
  {
    commands: ['@{}'],
    options: {},
    means: () => ({ did: 'Named the port of the VM extension.', step: 'add-identity-extension' }),
  },
  {
    commands: ['Remove-AzVMExtension'],
    options: extension,
    means: written =>
      isIdentityExtension(written)
        ? {
            did: 'Removed the managed identity VM extension; the identity stayed.',
            workflow: 'remove-identity-extension',
            upgrades: [upgrade('extension')],
            defects: ['extension-taken-for-identity'],
          }
        : undefined,
  },
];

export const powershellTargets: readonly Family[] = [
  ...familiesOf(virtualMachine, 'VM', '-Name -VMName'),
  ...familiesOf(scaleSet, 'Vmss', '-VMScaleSetName -Name'),
  ...extensions,
  {
    commands: ['Update-AzVmssInstance'],
    options: { ...group, scaleSet: '-VMScaleSetName -Name' },
    means: () => ({ did: 'Brought instances of a scale set up to its model.', workflow: 'update-scale-set-instances' }),
  },
];
