/** Every user-assigned identity off, where nothing else would go with them. */
import { az } from '../../model/command.ts';
import type { Fields } from '../../model/field.ts';
import { step } from '../../model/step.ts';
import { machineTarget } from '../targets/machine-target.ts';
import { scaleSetTarget } from '../targets/scale-set-target.ts';
import type { Guard, Target } from '../targets/target.ts';
import { everyUserAssigned, identityChange } from './identity-change.ts';
import { updateCommands, where } from './identity-commands.ts';

/** The documented `none` would take the system-assigned identity along. */
const systemAssignedMayNotBeLost =
  (instead: string): Guard =>
  ({ identity }, name) =>
    identity.type.includes('SystemAssigned')
      ? {
          code: 'SystemAssignedIdentityWouldBeLost',
          happened: `${name} also has a system-assigned identity`,
          why: 'Setting the identity type to none would disable it as well.',
          try: ['Remove all user-assigned identities and keep the system-assigned one'],
          instead,
        }
      : undefined;

const removeAll = <N extends Fields>(on: Target<N>) =>
  step({
    id: `remove-all-${on.infix}user-assigned-identities`,
    title: `Remove all user-assigned managed identities from the ${on.noun}`,
    docs: on.docs.remove,
    needs: on.needs,
    asks: {},
    gives: {},
    change: identityChange(on, {
      change: everyUserAssigned,
      guard: systemAssignedMayNotBeLost(`remove-all-${on.infix}user-assigned-identities-keep-system-assigned`),
    }),
    az: v => az`az ${on.az} update ${where(on, v)} --set identity.type=none identity.userAssignedIdentities=null`,
    powershell: updateCommands(on),
    teaches: {
      why: 'Afterwards there is no identity: code cannot sign in without a secret.',
      remember: ['The identities themselves stay, with their roles, and can be assigned again.'],
    },
  });

export const removeAllUserAssignedIdentities = removeAll(machineTarget);
export const removeAllScaleSetUserAssignedIdentities = removeAll(scaleSetTarget);
