/** The system-assigned identity off, where user-assigned ones remain. */
import { az } from '../../model/command.ts';
import type { Fields } from '../../model/field.ts';
import { step } from '../../model/step.ts';
import { machineTarget } from '../targets/machine-target.ts';
import { scaleSetTarget } from '../targets/scale-set-target.ts';
import type { Guard, Target } from '../targets/target.ts';
import { identityChange } from './identity-change.ts';
import { updateCommands, where } from './identity-commands.ts';

/** The type `UserAssigned` says that identities remain: Azure has nothing to make of it where there are none. */
const someMustRemain =
  (instead: string): Guard =>
  ({ identity: { type, userAssignedIdentities } }, name) =>
    Object.keys(userAssignedIdentities).length
      ? undefined
      : {
          code: 'NoUserAssignedIdentityToKeep',
          happened: `${name} has no user-assigned identity to keep`,
          why: `Its identity type is ${type}.`,
          try: ['Choose another one'],
          ...(type !== 'None' && { instead }),
        };

const disable = <N extends Fields>(on: Target<N>) =>
  step({
    id: `disable-${on.infix}system-assigned-identity`,
    title: `Disable the system-assigned managed identity of the ${on.noun}, keeping user-assigned ones`,
    docs: on.docs.disable,
    needs: on.needs,
    asks: {},
    gives: {},
    change: identityChange(on, {
      change: () => ({ systemAssigned: false }),
      guard: someMustRemain(`disable-${on.infix}only-identity`),
    }),
    az: v => az`az ${on.az} update ${where(on, v)} --set identity.type=UserAssigned`,
    powershell: updateCommands(on),
    teaches: {
      why: 'Without it, code that names no client ID gets the user-assigned identity where there is one only, and an error where there are several.',
      remember: [
        'Enabling it again gives a new principal ID: every role has to be granted again.',
        'Role assignments of the old principal stay behind as "Identity not found".',
      ],
    },
  });

export const disableSystemAssignedIdentity = disable(machineTarget);
export const disableScaleSetSystemAssignedIdentity = disable(scaleSetTarget);
