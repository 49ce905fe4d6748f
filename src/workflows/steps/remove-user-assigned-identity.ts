/** One user-assigned identity off; every other stays. */
import { az } from '../../model/command.ts';
import type { Fields } from '../../model/field.ts';
import { step } from '../../model/step.ts';
import { attachedTo } from '../fields/attached-identity.ts';
import { machineTarget } from '../targets/machine-target.ts';
import { scaleSetTarget } from '../targets/scale-set-target.ts';
import type { Target } from '../targets/target.ts';
import { identityChange } from './identity-change.ts';
import { updateCommands, where } from './identity-commands.ts';

const remove = <N extends Fields>(on: Target<N>) =>
  step({
    id: `remove-${on.infix}user-assigned-identity`,
    title: `Remove a user-assigned managed identity from the ${on.noun}`,
    docs: on.docs.remove,
    needs: on.needs,
    asks: { attachedIdentity: attachedTo(on) },
    gives: {},
    change: identityChange(on, {
      change: (v: { readonly attachedIdentity: string }) => ({ remove: [v.attachedIdentity] }),
    }),
    az: v => az`az ${on.az} identity remove ${where(on, v)} --identities ${v.attachedIdentity}`,
    powershell: updateCommands(on),
    teaches: {
      why: `The ${on.noun} loses the identity; the identity itself, and its roles, stay.`,
      remember: [
        'az identity remove without --identities removes the system-assigned identity, not all of them.',
        'Where it was the last one, UserAssigned goes from the identity type as well.',
      ],
    },
  });

export const removeUserAssignedIdentity = remove(machineTarget);
export const removeScaleSetUserAssignedIdentity = remove(scaleSetTarget);
