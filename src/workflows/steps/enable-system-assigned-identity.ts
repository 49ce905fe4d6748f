/** The system-assigned identity on; user-assigned ones stay. */
import { az } from '../../model/command.ts';
import type { Fields } from '../../model/field.ts';
import { step } from '../../model/step.ts';
import { systemPrincipalId } from '../fields/identity.ts';
import { machineTarget } from '../targets/machine-target.ts';
import { scaleSetTarget } from '../targets/scale-set-target.ts';
import type { Target } from '../targets/target.ts';
import { identityChange } from './identity-change.ts';
import { updateCommands, where } from './identity-commands.ts';

const enable = <N extends Fields>(on: Target<N>) =>
  step({
    id: `enable-${on.infix}system-assigned-identity`,
    title: `Enable the system-assigned managed identity of the ${on.noun}`,
    docs: on.docs.enable,
    needs: on.needs,
    asks: {},
    gives: { systemPrincipalId },
    change: identityChange(on, {
      change: () => ({ systemAssigned: true }),
      guard: on.refusesSystemAssigned,
      facts: ({ principalId = '' }) => ({ systemPrincipalId: principalId }),
    }),
    az: v => az`az ${on.az} identity assign ${where(on, v)}`,
    powershell: updateCommands(on),
    captures: v => ({ systemPrincipalId: on.principal(on.at(v)) }),
    teaches: {
      why: `A system-assigned identity lives and dies with its ${on.noun}, and nothing else can use it.`,
      remember: [
        'It needs roles before it can do anything: grant them to its principal ID.',
        'Where there is a system-assigned identity, every token request that names no client ID gets it.',
      ],
      pitfalls: [
        {
          code: 'AuthorizationFailed',
          because: `Changing the ${on.noun} needs the right to write it.`,
          remedy: 'Ask for Virtual Machine Contributor.',
        },
      ],
    },
  });

export const enableSystemAssignedIdentity = enable(machineTarget);
export const enableScaleSetSystemAssignedIdentity = enable(scaleSetTarget);
