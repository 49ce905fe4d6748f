/** Every user-assigned identity off, where a system-assigned one remains. */
import { az } from '../../model/command.ts';
import type { Fields } from '../../model/field.ts';
import { step } from '../../model/step.ts';
import { machineTarget } from '../targets/machine-target.ts';
import { scaleSetTarget } from '../targets/scale-set-target.ts';
import type { Guard, Target } from '../targets/target.ts';
import { everyUserAssigned, identityChange } from './identity-change.ts';
import { updateCommands, where } from './identity-commands.ts';

/** The documented type `SystemAssigned` would switch on what is off. */
const systemAssignedMayNotBeEnabled =
  (instead: string): Guard =>
  ({ identity }, name) =>
    identity.type.includes('SystemAssigned')
      ? undefined
      : {
          code: 'SystemAssignedIdentityWouldBeEnabled',
          happened: `${name} has no system-assigned identity to keep`,
          why: 'Setting the identity type to SystemAssigned would enable one.',
          try: ['Remove all user-assigned identities'],
          instead,
        };

const removeAllButSystemAssigned = <N extends Fields>(on: Target<N>) =>
  step({
    id: `remove-all-${on.infix}user-assigned-identities-keep-system-assigned`,
    title: `Remove all user-assigned managed identities from the ${on.noun}, keeping the system-assigned one`,
    docs: on.docs.remove,
    needs: on.needs,
    asks: {},
    gives: {},
    change: identityChange(on, {
      change: everyUserAssigned,
      guard: systemAssignedMayNotBeEnabled(`remove-all-${on.infix}user-assigned-identities`),
    }),
    az: v =>
      az`az ${on.az} update ${where(on, v)} --set identity.type=SystemAssigned identity.userAssignedIdentities=null`,
    powershell: updateCommands(on),
    teaches: {
      why: 'From then on a token request that names no client ID gets the system-assigned identity, as before.',
      remember: ['Code that names the client ID of a removed identity fails: Identity not found.'],
    },
  });

export const removeAllUserAssignedIdentitiesKeepSystemAssigned = removeAllButSystemAssigned(machineTarget);
export const removeAllScaleSetUserAssignedIdentitiesKeepSystemAssigned = removeAllButSystemAssigned(scaleSetTarget);
