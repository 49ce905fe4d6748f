/** The principal of a system-assigned identity that is there. */
import { az } from '../../model/command.ts';
import type { Fields } from '../../model/field.ts';
import { ProblemError } from '../../model/problem.ts';
import { question } from '../../model/step.ts';
import { systemPrincipalId } from '../fields/identity.ts';
import { machineTarget } from '../targets/machine-target.ts';
import { scaleSetTarget } from '../targets/scale-set-target.ts';
import type { Target } from '../targets/target.ts';
import { where } from './identity-commands.ts';

const find = <N extends Fields>(on: Target<N>) =>
  question({
    id: `find-${on.infix}principal`,
    title: `Find the principal of the ${on.noun}`,
    docs: on.docs.show,
    needs: on.needs,
    asks: {},
    gives: { systemPrincipalId },
    look: async (azure, v) => {
      const principalId = (await on.read(azure, on.at(v)))?.identity.principalId;
      if (principalId !== undefined) return { systemPrincipalId: principalId };
      throw new ProblemError({
        code: 'NoSystemAssignedIdentity',
        happened: `${on.at(v).name} has no system-assigned identity`,
        try: ['Enable it first', 'Choose another one'],
        instead: `enable-${on.infix}system-assigned-identity`,
      });
    },
    az: v => az`az ${on.az} identity show ${where(on, v)} --query principalId --output tsv`,
    powershell: v => on.show(on.at(v)),
    captures: v => ({ systemPrincipalId: on.principal(on.at(v)) }),
    teaches: { why: 'A role is given to the principal of the identity, not to the machine.' },
  });

export const findPrincipal = find(machineTarget);
export const findScaleSetPrincipal = find(scaleSetTarget);
