/** A workflow named on the command line. */
import type { Workflow } from '../../model/workflow.ts';
import { workflowById, workflows } from '../../workflows/workflows.ts';
import { misuse } from '../failure.ts';

/** Those that share the most words with what was typed. */
const closeTo = (id: string): readonly string[] => {
  const words = id
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(word => word.length > 2);
  const shared = (other: string): number => words.filter(word => other.includes(word)).length;
  const most = Math.max(...workflows.map(each => shared(each.id)));
  return most ? workflows.map(each => each.id).filter(other => shared(other) === most) : [];
};

/** @throws Failure that names the workflows that come close. */
export const workflowNamed = (id: string): Workflow => {
  const found = workflowById(id);
  if (found) return found;
  const close = closeTo(id);
  const hints = close.length ? [`One of: ${close.join(', ')}`] : [];
  throw misuse({
    code: 'UnknownWorkflow',
    happened: `There is no workflow “${id}”`,
    try: [...hints, 'mi-wizard workflows lists them'],
  });
};
