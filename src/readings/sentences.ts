/** Sentences of the pages that mislead, by words that stand close to each other in them. */
import type { DefectId } from './defects.ts';

const sentences: readonly (readonly [DefectId, RegExp])[] = [
  ['extension-command-misprinted', /remove the managed identity.{0,120}VM extension.{0,120}planned for deprecation/i],
  ['extension-taken-for-identity', /RemoveAzureRmVMExtension|to remove MSI from the VM/i],
  ['extension-not-needed', /only required if you are using the VM extension/i],
  [
    'role-with-user-assigned-identity',
    /user-assigned.{0,120} as specified by the --assign-identity .{0,120}--role and --scope/i,
  ],
  ['none-in-two-cases', /value none is case sensitive/i],
  ['two-name-rules', /special characters \(i\.e\. underscore\)|only alphanumeric characters.{0,120}hyphen/i],
  ['name-or-id', /user-assigned.{0,120} resource \(?(?:name|id) property|URL of your managed identity/i],
  [
    'two-roles-for-removal',
    /assign and remove a user-assigned managed identity|To remove a user-assigned identity to a VM, your account/i,
  ],
  ['removal-without-a-role', /remove a user-assigned managed identity from a virtual machine scale set use/i],
  ['scale-set-called-machine', /If you have a virtual machine that no longer needs system-assigned managed identity/i],
  ['training-repeats-the-scope', /training\/modules\/implement-managed-identities/i],
  [
    'scale-set-cannot-be-disabled',
    /disabl.{0,120}(?:identity|MSI).{0,120}scale set.{0,120}not (?:currently )?supported/i,
  ],
  ['placeholder-misspelt', /RESROURCE/],
];

/** Line breaks and code marks fall as they like; the words stay. */
const plain = (prose: readonly string[]): string => prose.join(' ').replaceAll(/[`*>]/g, '').replaceAll(/\s+/g, ' ');

export const defectsSaidIn = (prose: readonly string[]): readonly DefectId[] => {
  const text = plain(prose);
  return sentences.flatMap(([id, pattern]) => (pattern.test(text) ? [id] : []));
};
