/** What the commands of every identity change have in common. */
import { az, type Command } from '../../model/command.ts';
import type { Fields } from '../../model/field.ts';
import type { Transition } from '../../model/step.ts';
import type { Carrier, Target } from '../targets/target.ts';

/** The target, as every `az` command names it. */
export const where = <N extends Fields>(on: Target<N>, values: object): Command => {
  const { resourceGroup, name } = on.at(values);
  return az`--resource-group ${resourceGroup} --name ${name}`;
};

export const updateCommands =
  <N extends Fields>(on: Target<N>) =>
  (values: object, { after }: Transition<Carrier>): readonly Command[] => {
    const type = after?.identity.type.replace(', ', '') ?? 'None';
    return on.update(on.at(values), type, Object.keys(after?.identity.userAssignedIdentities ?? {}));
  };
