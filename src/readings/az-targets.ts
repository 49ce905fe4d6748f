/** `az vm …` and `az vmss …`: the commands on what has identities. */
import { assigning, creating, removing } from './acts.ts';
import { type Family, found, when } from './family.ts';
import { settingType } from './identity-type.ts';
import type { Written } from './options.ts';
import { scaleSet, type Target, virtualMachine } from './targets.ts';
import { upgrade } from './upgrades.ts';

const group = { subscription: '--subscription', resourceGroup: '--resource-group -g' };

const placeOf = (target: Target, written: Written) => ({
  at: Object.fromEntries(
    ['subscription', 'resourceGroup', target.field, 'orchestrationMode']
      .filter(name => written[name])
      .map(name => [name, written[name]] as const),
  ),
  role: written.role,
  scope: written.scope,
});

/** `--set identity.type=none identity.userAssignedIdentities=null` */
const settings = (set: readonly string[] = []): Readonly<Record<string, string>> =>
  Object.fromEntries(
    set.map(pair => [pair.split('=')[0]?.toLowerCase() ?? '', pair.slice(pair.indexOf('=') + 1)] as const),
  );

const isIdentityExtension = (names: readonly string[] = []): boolean =>
  names.some(name => /ManagedIdentityExtension|Microsoft\.ManagedIdentity/i.test(name));

const familiesOf = (target: Target): readonly Family[] => {
  const { az, field, noun } = target;
  const one = { ...group, [field]: '--name -n' };
  const identities = { identities: '--identities', role: '--role', scope: '--scope' };
  const calledMachine = (written: Written): boolean => az === 'vmss' && /^myVM$/i.test(written[field]?.[0] ?? '');
  return [
    {
      commands: [`az ${az} create`],
      options: {
        ...one,
        location: '--location -l',
        image: '--image',
        size: az === 'vm' ? '--size' : '--vm-sku',
        administrator: '--admin-username',
        adminPassword: '--admin-password',
        authenticationType: '--authentication-type',
        sshPublicKey: '--ssh-key-values --ssh-key-value',
        generateSshKeys: '--generate-ssh-keys',
        customData: '--custom-data',
        identities: '--assign-identity',
        role: '--role',
        scope: '--scope',
        ...(az === 'vmss' && {
          orchestrationMode: '--orchestration-mode',
          upgradePolicy: '--upgrade-policy-mode',
          instanceCount: '--instance-count',
        }),
      },
      means: written =>
        written.identities
          ? creating(target, written.identities, placeOf(target, written))
          : { did: `Created a ${noun} without an identity.`, step: `describe-${noun.replace(' ', '-')}` },
    },
    {
      commands: [`az ${az} identity assign`, `az ${az} assign-identity`],
      options: { ...one, ...identities },
      means: (written, command) => {
        const sense = assigning(target, written.identities, placeOf(target, written));
        if (!command.endsWith('assign-identity')) return sense;
        const defects = [...(sense.defects ?? []), 'verbs-of-the-preview' as const];
        return { ...sense, defects, upgrades: [upgrade('assign-verb')] };
      },
    },
    {
      commands: [`az ${az} identity remove`, `az ${az} remove-identity`],
      options: { ...one, identities: '--identities' },
      means: (written, command) => {
        const sense = removing(target, written.identities, placeOf(target, written).at);
        if (!command.endsWith('remove-identity')) return sense;
        const defects = [...(sense.defects ?? []), 'verbs-of-the-preview' as const];
        return { ...sense, defects, upgrades: [upgrade('remove-verb')] };
      },
    },
    {
      commands: [`az ${az} identity show`],
      options: one,
      means: () => ({ did: `Showed the identities of a ${noun}.`, workflow: target.show }),
    },
    {
      commands: [`az ${az} update`],
      options: { ...one, set: '--set' },
      means: written => {
        const { 'identity.type': type, 'identity.userassignedidentities': map } = settings(written.set);
        const sense = type === undefined ? undefined : settingType(target, type, map === 'null');
        if (!sense) return undefined;
        const defects = [
          ...(sense.defects ?? []),
          ...when(calledMachine(written), 'scale-set-called-machine' as const),
        ];
        return { ...sense, defects, ...(calledMachine(written) && { binds: { [field]: [] } }) };
      },
    },
  ];
};

const extensionOptions = {
  ...group,
  virtualMachine: '--vm-name',
  identityExtension: '--name -n',
  publisher: '--publisher',
};

const extension: readonly Family[] = [
  {
    commands: ['az vm extension set'],
    options: extensionOptions,
    means: ({ identityExtension, publisher }) =>
      isIdentityExtension([...(identityExtension ?? []), ...(publisher ?? [])])
        ? {
            did: 'Added the managed identity VM extension.',
            workflow: 'add-identity-extension',
            upgrades: [upgrade('extension')],
            defects: ['extension-not-needed'],
          }
        : undefined,
  },
  {
    commands: ['az vm extension delete', 'az vm identity'],
    options: extensionOptions,
    means: ({ identityExtension }, command) =>
      isIdentityExtension(identityExtension)
        ? {
            did: 'Removed the managed identity VM extension; the identity stayed.',
            workflow: 'remove-identity-extension',
            upgrades: [upgrade('extension')],
            defects: found({ 'extension-command-misprinted': command === 'az vm identity' }),
          }
        : undefined,
  },
];

const instances: Family = {
  commands: ['az vmss update-instances'],
  options: { ...group, scaleSet: '--name -n' },
  means: () => ({
    did: 'Brought the instances of a scale set up to its model.',
    workflow: 'update-scale-set-instances',
  }),
};

export const azTargets: readonly Family[] = [
  ...familiesOf(virtualMachine),
  ...familiesOf(scaleSet),
  ...extension,
  instances,
];
