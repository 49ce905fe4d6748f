/** `az vm …` and `az vmss …`: the commands on what has identities. */
import { assigning, creating, removing } from './acts.ts';
import { type Family, type Sense, when } from './family.ts';
import { settingType } from './identity-type.ts';
import type { Written } from './options.ts';
import { ofMachines } from './passed-over.ts';
import { scaleSet, type Target, virtualMachine } from './targets.ts';
import { type UpgradeId, upgrade } from './upgrades.ts';

const oneOf = ({ field }: Target) => ({
  subscription: '--subscription',
  resourceGroup: '--resource-group -g',
  [field]: '--name -n',
});

const anyOf = (target: Target) => ({ ...oneOf(target), ids: '--ids' });

const placeOf = (target: Target, written: Written) => ({
  at: Object.fromEntries(
    ['subscription', 'resourceGroup', target.field, 'orchestrationMode']
      .filter(name => written[name])
      .map(name => [name, written[name]] as const),
  ),
  role: written.role,
  scope: written.scope,
});

/** Only a scale set has a mode, and one that is not written was Uniform on the pages. */
const withMode = (target: Target, sense: Sense, { orchestrationMode }: Written): Sense =>
  target.az === 'vmss' && !orchestrationMode ? { ...sense, upgrades: [upgrade('orchestration-mode')] } : sense;

const ofScaleSets = {
  orchestrationMode: '--orchestration-mode',
  upgradePolicy: '--upgrade-policy-mode',
  instanceCount: '--instance-count',
};

const create = (target: Target): Family => ({
  commands: [`az ${target.az} create`],
  options: {
    ...oneOf(target),
    location: '--location -l',
    image: '--image',
    size: target.az === 'vm' ? '--size' : '--vm-sku',
    administrator: '--admin-username',
    adminPassword: '--admin-password',
    authenticationType: '--authentication-type',
    sshPublicKey: '--ssh-key-values --ssh-key-value',
    generateSshKeys: '--generate-ssh-keys',
    customData: '--custom-data',
    identities: '--assign-identity',
    role: '--role',
    scope: '--scope',
    ...(target.az === 'vmss' && ofScaleSets),
  },
  passesOver: ofMachines,
  means: written =>
    written.identities
      ? withMode(target, creating(target, written.identities, placeOf(target, written)), written)
      : { did: `Created a ${target.noun} without an identity.`, step: target.describe },
});

const withPreviewVerb = (sense: Sense, id: UpgradeId): Sense => ({
  ...sense,
  defects: ['verbs-of-the-preview', ...(sense.defects ?? [])],
  upgrades: [upgrade(id)],
});

const assign = (target: Target): Family => ({
  commands: [`az ${target.az} identity assign`, `az ${target.az} assign-identity`],
  options: { ...anyOf(target), identities: '--identities', role: '--role', scope: '--scope' },
  means: (written, command) => {
    const sense = assigning(target, written.identities, placeOf(target, written));
    return command.endsWith('assign-identity') ? withPreviewVerb(sense, 'assign-verb') : sense;
  },
});

const remove = (target: Target): Family => ({
  commands: [`az ${target.az} identity remove`, `az ${target.az} remove-identity`],
  options: { ...anyOf(target), identities: '--identities' },
  means: (written, command) => {
    const sense = removing(target, written.identities, placeOf(target, written).at);
    return command.endsWith('remove-identity') ? withPreviewVerb(sense, 'remove-verb') : sense;
  },
});

const show = (target: Target): Family => ({
  commands: [`az ${target.az} identity show`],
  options: anyOf(target),
  means: () => ({ did: `Showed the identities of a ${target.noun}.`, workflow: target.show }),
});

/** `--set identity.type=none identity.userAssignedIdentities=null` */
const settings = (set: readonly string[] = []): Readonly<Record<string, string>> =>
  Object.fromEntries(
    set.map(pair => [pair.split('=')[0]?.toLowerCase() ?? '', pair.slice(pair.indexOf('=') + 1)] as const),
  );

const update = (target: Target): Family => ({
  commands: [`az ${target.az} update`],
  options: { ...anyOf(target), set: '--set' },
  passesOver: ofMachines,
  means: written => {
    const { 'identity.type': type, 'identity.userassignedidentities': map } = settings(written.set);
    const sense = type === undefined ? undefined : settingType(target, type, map === 'null');
    const isCalledMachine = target.az === 'vmss' && /^myVM$/i.test(written[target.field]?.[0] ?? '');
    return (
      sense && {
        ...sense,
        defects: [...(sense.defects ?? []), ...when(isCalledMachine, 'scale-set-called-machine' as const)],
        ...(isCalledMachine && { binds: { [target.field]: [] } }),
      }
    );
  },
});

export const azTargets: readonly Family[] = [virtualMachine, scaleSet].flatMap(target =>
  [create, assign, remove, show, update].map(family => family(target)),
);
