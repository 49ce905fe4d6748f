/** Scale sets: one that exists, or what a new one is to be. */
import { isWindowsImage } from '../../arm/images.ts';
import { machineName } from '../../arm/names.ts';
import type { Named } from '../../model/azure.ts';
import { conditional, details, field, type Known } from '../../model/field.ts';
import { blockInWords } from '../identity-block.ts';
import { machineDetails } from './machine.ts';

export const scaleSetAt = ({ subscription = '', resourceGroup = '', scaleSet = '' }: Known): Named => ({
  subscription,
  resourceGroup,
  name: scaleSet,
});

export const scaleSet = field({
  label: 'Scale set',
  question: 'Which scale set?',
  explain: 'Beside each stands its orchestration mode, its upgrade policy, and what identities it has now.',
  none: 'This resource group has no scale set.',
  choices: async (azure, { subscription = '', resourceGroup = '' }) =>
    (await azure.scaleSets.list({ subscription, resourceGroup })).map(set => ({
      value: set.name,
      label: set.name,
      hint: [set.orchestrationMode, set.upgradePolicy, blockInWords(set.identity)].filter(Boolean).join(', '),
      implies: { upgradePolicy: set.upgradePolicy, orchestrationMode: set.orchestrationMode },
      details: [
        ...details({
          'Orchestration mode': set.orchestrationMode,
          'Upgrade policy': set.upgradePolicy,
          Instances: String(set.instanceCount),
        }),
        ...machineDetails(set),
      ],
    })),
});

export const newScaleSet = field({
  label: 'Scale set',
  question: 'What is the name of the new scale set?',
  explain: 'The computer names of its instances begin with it, so the operating system limits it.',
  rule: ({ image = '' }: Known) => machineName(image),
});

/** Chosen at creation, and never changed again. */
export const orchestrationMode = field({
  label: 'Orchestration mode',
  question: 'Which orchestration mode?',
  explain: 'Flexible is the default since November 2023, but cannot have a system-assigned identity.',
  options: [
    {
      value: 'Flexible',
      label: 'Flexible',
      hint: 'instances are virtual machines of their own; user-assigned identities only',
    },
    { value: 'Uniform', label: 'Uniform', hint: 'identical instances; both kinds of identity' },
  ],
});

/** Where a system-assigned identity is wanted, there is nothing to choose. */
export const uniformOrchestrationMode = field({
  ...orchestrationMode,
  explain: 'A Flexible scale set cannot have a system-assigned identity: Azure allows UserAssigned and None there.',
  obvious: true,
  options: [{ value: 'Uniform', label: 'Uniform, since a Flexible one has no system-assigned identity' }],
});

export const upgradePolicy = field({
  label: 'Upgrade policy',
  question: 'How do the instances follow a change of the model?',
  explain: 'Manual is what Azure takes where nothing is said.',
  options: [
    { value: 'Manual', label: 'Manual', hint: 'nothing happens until somebody asks' },
    { value: 'Automatic', label: 'Automatic', hint: 'Azure updates the instances, maybe all at once' },
    { value: 'Rolling', label: 'Rolling', hint: 'in batches; needs a health probe or extension' },
  ],
});

export const instanceCount = field({
  label: 'Instances',
  question: 'How many instances?',
  explain: 'Each instance is a virtual machine that is paid for.',
  rule: () => ({
    says: 'a whole number from 0 to 1000',
    accepts: count => /^\d{1,4}$/.test(count) && Number(count) <= 1000,
  }),
  default: () => '2',
});

/** cloud-init is for Linux; Windows would only store the file. */
export const customData = conditional({
  label: 'Custom data file',
  question: 'Which cloud-init file do the instances start with?',
  explain: 'A path on this machine, or nothing. The file is sent with the scale set.',
  when: ({ image = '' }) => !isWindowsImage(image),
  rule: () => ({ says: 'a path, or none', accepts: path => path.length > 0 && !/\p{Cc}/u.test(path) }),
  default: () => 'none',
});

/** What is known, and what is disputed, is said where one decides. */
export const updateInstances = conditional({
  label: 'Update of the instances',
  question: 'Are the instances brought up to date afterwards?',
  explain:
    'The policy is Manual. The Azure CLI says that instances need it; azure-cli issue 19813 says that identities reach them without.',
  when: ({ upgradePolicy }) => upgradePolicy === 'Manual',
  options: [
    { value: 'no', label: 'No', hint: 'leave them; it can be done later' },
    { value: 'yes', label: 'Yes', hint: 'each instance is updated to the latest model' },
  ],
});
