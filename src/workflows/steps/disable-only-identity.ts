/** The system-assigned identity off, where nothing else would go with it. */
import { az } from '../../model/command.ts';
import type { Fields } from '../../model/field.ts';
import { step } from '../../model/step.ts';
import { namesOf } from '../identity-block.ts';
import { machineTarget } from '../targets/machine-target.ts';
import { scaleSetTarget } from '../targets/scale-set-target.ts';
import type { Guard, Target } from '../targets/target.ts';
import { identityChange } from './identity-change.ts';
import { updateCommands, where } from './identity-commands.ts';

/** The documented `none` drops every identity, also those that nobody named. */
const noneMayBeLost =
  (instead: string): Guard =>
  ({ identity }, name) =>
    Object.keys(identity.userAssignedIdentities).length
      ? {
          code: 'UserAssignedIdentitiesWouldBeLost',
          happened: `${name} also has user-assigned identities: ${namesOf(identity)}`,
          why: 'Setting the identity type to none would remove them as well.',
          try: ['Disable the system-assigned identity and keep these', 'Remove them first'],
          instead,
        }
      : undefined;

const disableOnly = <N extends Fields>(on: Target<N>) =>
  step({
    id: `disable-${on.infix}only-identity`,
    title: `Disable the system-assigned managed identity of the ${on.noun}, where it is the only one`,
    docs: on.docs.disable,
    needs: on.needs,
    asks: {},
    gives: {},
    change: identityChange(on, {
      change: () => ({ systemAssigned: false }),
      guard: noneMayBeLost(`disable-${on.infix}system-assigned-identity`),
    }),
    az: v => az`az ${on.az} update ${where(on, v)} --set identity.type=none`,
    powershell: updateCommands(on),
    teaches: {
      why: 'Without an identity, code cannot sign in without a secret.',
      remember: [
        'The documentation writes none in lower case, and calls it case-sensitive; REST and PowerShell write None.',
      ],
    },
  });

export const disableOnlyIdentity = disableOnly(machineTarget);
export const disableScaleSetOnlyIdentity = disableOnly(scaleSetTarget);
