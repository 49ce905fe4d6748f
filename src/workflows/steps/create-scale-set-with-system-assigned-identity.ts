/** A new scale set with an identity of its own; Uniform, since Flexible has none. */
import { az, powershell } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { systemPrincipalId } from '../fields/identity.ts';
import { scaleSetTarget } from '../targets/scale-set-target.ts';
import { describeUniformScaleSet } from './describe-scale-set.ts';
import { azCreateScaleSet, powershellCreateScaleSet } from './new-carrier-commands.ts';
import { newScaleSetChange } from './new-scale-set.ts';

export const createScaleSetWithSystemAssignedIdentity = step({
  id: 'create-scale-set-with-system-assigned-identity',
  title: 'Create the scale set with a system-assigned managed identity',
  docs: [
    section(
      documents.scaleSetCli,
      'Enable system-assigned managed identity during creation of an Azure virtual machine scale set',
    ),
  ],
  needs: { ...describeUniformScaleSet.needs, ...describeUniformScaleSet.asks },
  asks: {},
  gives: { systemPrincipalId },
  change: newScaleSetChange({
    instead: 'enable-scale-set-system-assigned-identity',
    change: () => ({ systemAssigned: true }),
    facts: ({ principalId = '' }) => ({ systemPrincipalId: principalId }),
  }),
  az: v => azCreateScaleSet(v, az`--assign-identity`),
  powershell: v => powershellCreateScaleSet(v, powershell`-IdentityType SystemAssigned`),
  captures: v => ({ systemPrincipalId: scaleSetTarget.principal(scaleSetTarget.at(v)) }),
  teaches: {
    why: 'All instances share the one identity of the scale set.',
    remember: [
      'Since November 2023 a new scale set is Flexible where nothing is said, so the mode Uniform has to be said.',
      'It needs roles before it can do anything: grant them to its principal ID.',
    ],
  },
});
