/** The defects of the five pages, and of those beside them: what is wrong, and what to do. */
import type { Defect } from './reading.ts';

type Told = Omit<Defect, 'id'>;

const told = {
  'extension-command-misprinted': {
    wrong: 'The sentence says az vm extension delete, the command under it az vm identity, which has no such form.',
    remedy: 'az vm extension delete, with the same machine and the same name, is what was meant.',
    source: '2018-09-13, Azure CLI, virtual machine; the page on leaving the VM extension repeats it',
    fatal: true,
  },
  'extension-taken-for-identity': {
    wrong:
      'Under “Remove MSI” only the VM extension is removed, by a cmdlet whose name lacks its hyphen in the text; the identity stays.',
    remedy: 'Remove the extension, then disable or remove the identity as well, where that is what you want.',
    source: '2017-11-27, AzureRM PowerShell',
  },
  'extension-not-needed': {
    wrong: 'Four sections add the VM extension; only one says that the metadata endpoint (IMDS) makes it unnecessary.',
    remedy: 'Leave the extension out: every machine has the metadata endpoint.',
    source: '2017-11-27, AzureRM PowerShell',
  },
  'role-with-user-assigned-identity': {
    wrong:
      'Beside a user-assigned identity the Azure CLI refuses --role and --scope: they are for the system-assigned.',
    remedy: 'Create it without them, then grant the role to the identity.',
    source: 'about 2022 and 2023-05-25, Azure CLI; azure-cli vm/_validators.py',
    fatal: true,
  },
  'role-without-scope': {
    wrong:
      '--role and --scope come together: the Azure CLI refuses either alone, and has no default role since 2.35.0.',
    remedy: 'Give both. A role reaches exactly as far as its scope.',
    source: 'azure-cli vm/_validators.py; Azure/azure-cli#20924',
    fatal: true,
  },
  'scope-is-no-path': {
    wrong: 'The name of a subscription is no scope.',
    remedy: 'A scope is a path: /subscriptions/<id>, /subscriptions/<id>/resourceGroups/<name>, or a resource id.',
    source: 'about 2022 and 2023-05-25, Azure CLI; mended in the edition of 2024-04-24',
  },
  'subscription-for-scope': {
    wrong: 'The placeholder <SUBSCRIPTION> stands where a scope has to stand.',
    remedy: 'Write a path in its place: /subscriptions/<id>, or further down to one resource.',
    source: 'about 2022 and 2023-05-25, Azure CLI',
  },
  'cloud-init-on-windows': {
    wrong: 'The image is Windows, and cloud-init.txt is a script for Linux: Windows stores the file and never runs it.',
    remedy: 'Take a Linux image, or leave the custom data out.',
    source: '2023-05-25, Azure CLI, scale set',
  },
  'ssh-keys-on-windows': {
    wrong: '--generate-ssh-keys does nothing with a Windows image, which is signed in to with a password.',
    remedy: 'Leave it out.',
    source: '2018-09-13, about 2022 and 2023-05-25, Azure CLI; azure-cli vm/_validators.py',
  },
  'image-alias-gone': {
    wrong: 'The image UbuntuLTS is not there any more: the Azure CLI answers that it is invalid.',
    remedy: 'Ubuntu2204 follows it.',
    source: '2017-12-22, 2018-09-13 and about 2022, Azure CLI; Azure/azure-cli#25930',
  },
  'scale-set-called-machine': {
    wrong: 'The command is for a scale set, but names myVM, as its text once says “virtual machine”.',
    remedy: 'Name the scale set: the page calls it myVMSS elsewhere.',
    source: '2023-05-25, Azure CLI, scale set',
  },
  'system-assigned-on-flexible': {
    wrong: 'A Flexible scale set cannot have a system-assigned identity: Azure refuses it.',
    remedy: 'Take Uniform, as here, or give the Flexible scale set a user-assigned identity.',
    source: 'Azure/azure-cli#27871; orchestration modes for virtual machine scale sets',
    fatal: true,
  },
  'none-in-two-cases': {
    wrong: 'The pages call none case-sensitive and write it in lower case; REST and PowerShell write None.',
    remedy: 'none in the Azure CLI, None everywhere else. The wizard sends what Azure takes.',
    source: '2018-09-13, about 2022 and 2023-05-25, Azure CLI; virtualmachineidentity in the REST reference',
  },
  'two-name-rules': {
    wrong: 'The pages forbid underscores in the name of an identity, one of them beside another rule.',
    remedy:
      'Today a name is 3–128 letters, digits, hyphens or underscores, starting with a letter or digit; for an identity of a machine or scale set at most 24 are advised, so that it works.',
    source: '2018-09-13 and about 2022, Azure CLI; managed-identity-ua-character-limits, 2024-03-11',
  },
  'name-or-id': {
    wrong:
      'One page wants the id of the identity here and its name there, the others the name everywhere; a bare name is looked for in the machine’s own resource group only.',
    remedy: 'A full resource id always works. The wizard finds it for you.',
    source: '2017-12-22 (id, then name), 2018-09-13 and 2023-05-25 (name), about 2022 (both)',
  },
  'removes-system-assigned-only': {
    wrong: 'Without --identities the command removes the system-assigned identity, not every identity.',
    remedy: 'Name the identities to remove, or say that the system-assigned one is meant.',
    source: 'azure-cli vm/custom.py; Azure/azure-cli#7738',
  },
  'two-roles-for-removal': {
    wrong:
      'To remove an identity from a machine, two pages want Managed Identity Operator as well; one says Virtual Machine Contributor is enough.',
    remedy: 'Try with Virtual Machine Contributor; ask for Managed Identity Operator on the identity if Azure refuses.',
    source: '2018-09-13 and 2023-05-25 against about 2022, Azure CLI',
  },
  'verbs-of-the-preview': {
    wrong: 'The verbs assign-identity and remove-identity were those of the preview; later pages have them no more.',
    remedy: 'az vm identity assign and az vm identity remove follow them.',
    source: '2017-12-22 against 2018-09-13, Azure CLI',
  },
  'switch-with-a-value': {
    wrong: '-AssignIdentity is given a value, but is a switch on a machine’s configuration today.',
    remedy: 'Write -IdentityType SystemAssigned.',
    source: '2017-11-27, AzureRM PowerShell; New-AzVMConfig',
  },
  'dots-in-the-id': {
    wrong: 'The dots that mean “and so on” stand inside the quotes, and so became part of the identity’s id.',
    remedy: 'End the id with the identity’s name.',
    source: '2017-11-27, AzureRM PowerShell',
  },
  'two-spellings-of-a-name': {
    wrong: 'The same thing is called by two spellings, such as myVM and myVm.',
    remedy: 'Azure compares names without case: both are one. Keep to one spelling all the same.',
    source: '2018-09-13 and about 2022, Azure CLI',
  },
  'placeholder-misspelt': {
    wrong: 'The placeholder <RESROURCE GROUP> is misspelt.',
    remedy: 'It stands for the resource group.',
    source: '2017-11-27, AzureRM PowerShell, and about 2022, Azure CLI',
  },
  'password-of-the-page': {
    wrong: 'The password is the one that the page prints: Azure accepts it, and everybody knows it.',
    remedy: 'Choose your own; the wizard asks for it, and writes it nowhere.',
    source: '2018-09-13, about 2022 and 2023-05-25, Azure CLI',
  },
  'removal-without-a-role': {
    wrong:
      'The section on removing one identity from a scale set says no role; the list at the top of the page has to do.',
    remedy:
      'Virtual Machine Contributor on the scale set, and Managed Identity Operator on the identity, as the list says.',
    source: '2023-05-25, Azure CLI, scale set',
  },
  'training-repeats-the-scope': {
    wrong: 'The training module “Implement managed identities” repeats --scope mySubscription, which is no scope.',
    remedy: 'Write a path: /subscriptions/<id>/resourceGroups/<name>.',
    source: 'Microsoft Learn, training module Implement managed identities, unit 4',
  },
  'scale-set-cannot-be-disabled': {
    wrong: 'A page of early 2018 says that a scale set’s identity cannot be disabled, only its kind changed.',
    remedy: 'It can be disabled today: the page of 2023-05-25 has the command.',
    source: 'early 2018, Azure CLI, scale set',
  },
} as const satisfies Readonly<Record<string, Told>>;

export type DefectId = keyof typeof told;

export const defectIds = Object.keys(told) as readonly DefectId[];

export const defect = (id: DefectId): Defect => ({ id, ...told[id] });
