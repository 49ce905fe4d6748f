/** The proof as a table: for each row what carries it, and where that is shown and tested. */
import { changesSomething } from '../../model/workflow.ts';
import { workflowById, workflows } from '../workflows.ts';
import { coverage } from './coverage.ts';
import { type PageId, pages } from './pages.ts';
import type { Carried, CoverageRow, OutOfScope } from './row.ts';

export interface CoverageLine {
  readonly page: PageId;
  readonly dated: string;
  readonly section: string;
  readonly kind: CoverageRow['kind'];
  readonly text: string;
  /** What carries it, or why nothing has to. */
  readonly carriedBy: string;
  /** Of the machine: where its steps are asked for or applied. */
  readonly states: readonly string[];
  readonly recordings: readonly string[];
  readonly tests: readonly string[];
}

const isCarried = (covers: Carried | OutOfScope): covers is Carried => 'workflows' in covers;

/** A step that no workflow is named for is shown by the first workflow that has it. */
const carriersOf = ({ workflows: ids, steps }: Carried): readonly string[] => {
  if (ids.length) return ids;
  const first = workflows.find(each => steps.some(id => each.steps.some(step => step.id === id)));
  return first ? [first.id] : [];
};

const lawsOf = (id: string): string => {
  const found = workflowById(id);
  return found && changesSomething(found) ? 'test/workflow-laws.test.ts' : 'test/conformance.test.ts';
};

/** The steps that are named, else those of the workflows that change or look up something. */
const statesOf = ({ steps }: Carried, ids: readonly string[]): readonly string[] => {
  const all = ids.flatMap(id => workflowById(id)?.steps ?? []);
  const named = all.filter(({ id }) => steps.includes(id));
  const meant = named.length ? named : all.filter(({ change, look }) => change ?? look);
  return [...new Set(meant.map(({ id, change }) => `${change ? 'applying' : 'asking'}.${id}`))];
};

/** The proof as a table, a line a row. */
export const coverageTable = (): readonly CoverageLine[] =>
  coverage.map(({ page, section, kind, text, covers }) => {
    const told = { page, dated: pages[page].dated, section, kind, text };
    if (!isCarried(covers)) return { ...told, carriedBy: covers.outOfScope, states: [], recordings: [], tests: [] };
    const ids = carriersOf(covers);
    return {
      ...told,
      carriedBy: [
        ...covers.workflows,
        ...covers.steps.filter(id => !covers.workflows.includes(id)).map(id => `step ${id}`),
      ].join(', '),
      states: statesOf(covers, ids),
      recordings: ids.map(id => `recordings/${id}.json`),
      tests: [...new Set(ids.map(lawsOf))],
    };
  });
