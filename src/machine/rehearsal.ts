/** What would be sent, request by request: each change is applied to an Azure that withholds every write. */
import type { Azure, Cloud, Watch, Write } from '../model/azure.ts';
import type { Known } from '../model/field.ts';
import type { PlanItem } from '../model/plan.ts';
import { ProblemError } from '../model/problem.ts';
import type { Step } from '../model/step.ts';
import { askedFields, type Workflow } from '../model/workflow.ts';

export type Rehearse = (step: Step, known: Known, item: PlanItem) => Promise<readonly Write[]>;

/** A request is shown, so a secret stands in it by its name. */
const withoutSecrets = (workflow: Workflow, known: Known): Known => {
  const fields = askedFields(workflow);
  return Object.fromEntries(
    Object.entries(known).map(([name, value]) => [name, fields[name]?.secret ? `<${name}>` : value]),
  );
};

const nobody = (): void => undefined;

/** What a change looks up may only be there once the steps before it are done: then as much is told as is known. */
const applied = async (azure: Azure, { change }: Step, known: Known, { before, after }: PlanItem): Promise<void> => {
  await change?.apply(azure, known, { before, after }).catch(error => {
    if (!(error instanceof ProblemError)) throw error;
  });
};

export const rehearsing =
  (workflow: Workflow, cloud: Cloud, { signal, saw }: Pick<Watch, 'signal' | 'saw'>): Rehearse =>
  async (step, known, item) => {
    if (item.sign === '=') return [];
    const writes: Write[] = [];
    const withholds = (write: Write): void => void writes.push(write);
    const azure = await cloud({ signal, sends: nobody, saw, waits: nobody, withholds });
    await applied(azure, step, withoutSecrets(workflow, known), item);
    return writes;
  };
