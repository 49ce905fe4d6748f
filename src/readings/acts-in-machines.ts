/** The acts on what is inside machines that both shells have words for: the VM extension, scripts, instances. */
import type { DefectId } from './defects.ts';
import type { Sense } from './family.ts';
import type { Written } from './options.ts';
import { asksForToken } from './statements.ts';
import { upgrade } from './upgrades.ts';

/** By its name, its type or its publisher. */
export const isIdentityExtension = ({ identityExtension = [], type = [], publisher = [] }: Written): boolean =>
  [...identityExtension, ...type, ...publisher].some(name =>
    /ManagedIdentityExtension|Microsoft\.ManagedIdentity/i.test(name),
  );

export const addingExtension: Sense = {
  did: 'Added the managed identity VM extension.',
  workflow: 'add-identity-extension',
  upgrades: [upgrade('extension')],
  defects: ['extension-not-needed'],
};

export const removingExtension = (...defects: readonly DefectId[]): Sense => ({
  did: 'Removed the managed identity VM extension; the identity stayed.',
  workflow: 'remove-identity-extension',
  upgrades: [upgrade('extension')],
  defects,
});

/** Undefined where the script asks for no token. */
export const runningScript = (scripts: readonly string[] = []): Sense | undefined =>
  asksForToken(scripts.join(' '))
    ? { did: 'Asked for a token with the machine’s identity, from outside.', workflow: 'verify-token' }
    : undefined;

export const updatingInstances: Sense = {
  did: 'Brought the instances of a scale set up to its model.',
  workflow: 'update-scale-set-instances',
};
