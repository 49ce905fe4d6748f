/** A workflow named on the command line. */
import type { Workflow } from '../model/workflow.ts';
import { workflowById, workflows } from '../workflows/workflows.ts';
import { exitCodes } from './exit-codes.ts';
import { Failure } from './failure.ts';

/** @throws Failure that names the workflows that come close. */
export const workflowNamed = (id: string): Workflow => {
  const found = workflowById(id);
  if (found) return found;
  const words = id
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(word => word.length > 2);
  const close = workflows.filter(each => words.some(word => each.id.includes(word))).map(each => each.id);
  const hints = close.length ? [`One of: ${close.slice(0, 4).join(', ')}`] : [];
  throw new Failure(
    {
      code: 'UnknownWorkflow',
      happened: `There is no workflow “${id}”`,
      try: [...hints, 'mi-wizard workflows lists them'],
    },
    exitCodes.usage,
  );
};
