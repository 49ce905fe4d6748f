/** How a workflow ended: the outcome, what was written and what was not, and what Azure told. */
import type { EndView, ResultLine } from '../../machine/view.ts';
import { bad, entry, good, indented, type Line, paragraphs, quiet, type Span, strong, warning } from './line.ts';

const headline = ({ outcome, workflow, results }: EndView): Span => {
  switch (outcome) {
    case 'completed':
      if (results.length && results.every(({ state }) => state === 'unchanged'))
        return good(`✓ Nothing had to be changed: ${workflow.title}`);
      return good(`✓ Done: ${workflow.title}`);
    case 'stopped':
      return warning(`! Stopped: ${workflow.title}`);
    case 'cancelled':
      return quiet(`✗ Cancelled, nothing was written: ${workflow.title}`);
  }
};

const mark = (state: ResultLine['state']): Span => {
  switch (state) {
    case 'done':
      return good('✓ done');
    case 'unchanged':
      return quiet('= unchanged');
    case 'not written':
      return quiet('· not written');
    case 'partly written':
      return bad('! partly written');
    case 'unknown':
      return bad('? unknown');
  }
};

const result = ({ state, resource, title }: ResultLine): Line =>
  entry(mark(state), '  ', strong(resource), quiet(`  ${title}`));

/** A fact may have several lines. */
const fact = ({ label, value }: EndView['facts'][number]): readonly Line[] => {
  const [first = '', ...rest] = value.split('\n');
  return [
    entry(quiet(`${label}: `), first),
    ...indented(
      2,
      rest.map(each => entry(each)),
    ),
  ];
};

export const endLines = (view: EndView): readonly Line[] =>
  paragraphs(
    [entry(headline(view))],
    indented(2, view.outcome === 'cancelled' ? [] : view.results.map(result)),
    indented(2, view.outcome === 'cancelled' ? [] : view.facts.flatMap(fact)),
  );
