/** One user-assigned identity more; those that are there stay. */
import { az } from '../../model/command.ts';
import type { Fields } from '../../model/field.ts';
import { step } from '../../model/step.ts';
import { clientId, principalId, userAssignedIdentity } from '../fields/identity.ts';
import { machineTarget } from '../targets/machine-target.ts';
import { scaleSetTarget } from '../targets/scale-set-target.ts';
import type { Target } from '../targets/target.ts';
import { identityChange } from './identity-change.ts';
import { updateCommands, where } from './identity-commands.ts';

/** The type system does not see through a generic target that the identity is always there. */
type Assigned = {
  readonly userAssignedIdentity?: string | undefined;
  readonly principalId?: string | undefined;
  readonly clientId?: string | undefined;
};

const assign = <N extends Fields>(on: Target<N>) =>
  step({
    id: `assign-${on.infix}user-assigned-identity`,
    title: `Assign the user-assigned managed identity to the ${on.noun}`,
    docs: on.docs.assign,
    needs: { ...on.needs, userAssignedIdentity, principalId, clientId },
    asks: {},
    gives: {},
    change: identityChange(on, {
      change: (v: Assigned) => ({ add: [v.userAssignedIdentity ?? ''] }),
      entry: ({ principalId, clientId }) => ({ ...(principalId && { principalId }), ...(clientId && { clientId }) }),
    }),
    az: v => az`az ${on.az} identity assign ${where(on, v)} --identities ${v.userAssignedIdentity ?? ''}`,
    powershell: updateCommands(on),
    teaches: {
      why: `The ${on.noun} gets one identity more; those that it has stay.`,
      remember: [
        'A bare name is looked for in the resource group of the machine: a full resource id always works.',
        'With several identities and no system-assigned one, code has to name the client ID.',
      ],
      pitfalls: [
        {
          code: 'LinkedAuthorizationFailed',
          because: `The account may change the ${on.noun} but not assign this identity, or the identity is gone.`,
          remedy: 'Ask for Managed Identity Operator on the identity.',
        },
        {
          code: 'FailedIdentityOperation',
          because: 'The identity, or one that is still named here, does not exist any more.',
          remedy: 'Remove the stale one, then assign again.',
        },
      ],
    },
  });

export const assignUserAssignedIdentity = assign(machineTarget);
export const assignScaleSetUserAssignedIdentity = assign(scaleSetTarget);
