/** A new scale set with an identity that others may share. */
import { az, powershell } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { userAssignedIdentity } from '../fields/identity.ts';
import { describeScaleSet } from './describe-scale-set.ts';
import { azCreateScaleSet, powershellCreateScaleSet } from './new-carrier-commands.ts';
import { type DescribedScaleSet, newScaleSetChange } from './new-scale-set.ts';

export const createScaleSetWithUserAssignedIdentity = step({
  id: 'create-scale-set-with-user-assigned-identity',
  title: 'Create the scale set with the user-assigned managed identity',
  docs: [
    section(
      documents.scaleSetCli,
      'Assign a user-assigned managed identity during the creation of a virtual machine scale set',
    ),
  ],
  needs: { ...describeScaleSet.needs, ...describeScaleSet.asks, userAssignedIdentity },
  asks: {},
  gives: {},
  change: newScaleSetChange({
    instead: 'assign-scale-set-user-assigned-identity',
    change: (v: DescribedScaleSet & { userAssignedIdentity: string }) => ({ add: [v.userAssignedIdentity] }),
  }),
  az: v => azCreateScaleSet(v, az`--assign-identity ${v.userAssignedIdentity}`),
  powershell: v =>
    powershellCreateScaleSet(v, powershell`-IdentityType UserAssigned -IdentityId ${v.userAssignedIdentity}`),
  teaches: {
    why: 'Roles can be granted to the identity before the first instance starts.',
    remember: [
      'The flags --role and --scope, which the document prints here, work with a system-assigned identity only.',
    ],
    pitfalls: [
      {
        code: 'LinkedAuthorizationFailed',
        because: 'The account may create the scale set but not assign this identity.',
        remedy: 'Ask for Managed Identity Operator on the identity.',
      },
    ],
  },
});
