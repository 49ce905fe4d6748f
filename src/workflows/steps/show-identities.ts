/** What identities there are, without a change. */
import { nameOfId } from '../../arm/resource-id.ts';
import { az } from '../../model/command.ts';
import type { Fields } from '../../model/field.ts';
import { question } from '../../model/step.ts';
import { identityType, systemPrincipalId, userAssignedIdentities } from '../fields/identity.ts';
import { machineTarget } from '../targets/machine-target.ts';
import { scaleSetTarget } from '../targets/scale-set-target.ts';
import type { Target } from '../targets/target.ts';
import { where } from './identity-commands.ts';

const show = <N extends Fields>(on: Target<N>) =>
  question({
    id: `show-${on.infix}identities`,
    title: `Show the identities of the ${on.noun}`,
    docs: on.docs.show,
    needs: on.needs,
    asks: {},
    gives: { identityType, systemPrincipalId, userAssignedIdentities },
    look: async (azure, v) => {
      const identity = (await on.read(azure, on.at(v)))?.identity;
      const attached = Object.entries(identity?.userAssignedIdentities ?? {});
      const lines = attached.map(([id, { clientId }]) => `${nameOfId(id)} (client ID ${clientId ?? 'unknown'}) ${id}`);
      return {
        identityType: identity?.type ?? 'None',
        systemPrincipalId: identity?.principalId ?? 'none',
        userAssignedIdentities: lines.join('\n') || 'none',
      };
    },
    az: v => az`az ${on.az} identity show ${where(on, v)}`,
    powershell: v => on.show(on.at(v)),
    teaches: {
      why: 'Looking needs read rights only, and changes nothing.',
      remember: ['An entry without a client ID names an identity that was deleted, or deleted and made again.'],
    },
  });

export const showIdentities = show(machineTarget);
export const showScaleSetIdentities = show(scaleSetTarget);
