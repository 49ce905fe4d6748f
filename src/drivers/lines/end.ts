/** How a workflow ended: the outcome, what was written and what was not, and what Azure told. */
import type { EndView } from '../../machine/view.ts';
import { accent, entry, good, indented, type Line, line, paragraphs, quiet, type Span, warning } from './line.ts';
import { resultLines } from './result.ts';

const headline = ({ outcome, workflow, results }: EndView): Span => {
  switch (outcome) {
    case 'completed':
      if (results.length && results.every(({ state }) => state === 'unchanged'))
        return good(`✓ Nothing had to be changed: ${workflow.title}`);
      return good(`✓ Done: ${workflow.title}`);
    case 'stopped':
      return warning(`! Stopped: ${workflow.title}`);
    case 'left':
      return warning(`! No longer watched: ${workflow.title}`);
    case 'cancelled':
      return quiet(`✗ Cancelled, nothing was written: ${workflow.title}`);
  }
};

type Fact = EndView['facts'][number];

const isOfSignIn = ({ field }: Fact): boolean => field === 'account' || field === 'tenant';

/** Who signed in is worth a line only where it is all that was found out. */
const factsWorthTelling = ({ facts, results }: EndView): readonly Fact[] => {
  const others = facts.filter(fact => !isOfSignIn(fact));
  return results.length || others.length ? others : facts;
};

/** A fact may have several lines. */
const fact = ({ label, value }: Fact): readonly Line[] => {
  const [first = '', ...rest] = value.split('\n');
  return [
    entry(quiet(`${label}: `), first),
    ...indented(
      2,
      rest.map(each => entry(each)),
    ),
  ];
};

/** The last step tells of a resource as it is now. */
const proofLines = ({ results }: EndView): readonly Line[] => {
  const last = results.findLast(({ proof }) => proof.length);
  if (!last) return [];
  const commands = last.proof.map(command => entry(quiet('$ '), accent(command)));
  return indented(2, [line(`To see it on ${last.resource} itself, ask there for a token:`), ...indented(2, commands)]);
};

/** A question that led somewhere has nothing to tell. */
export const isWorthTelling = ({ outcome, results, facts }: EndView): boolean =>
  outcome !== 'completed' || results.length > 0 || facts.length > 0;

export const endLines = (view: EndView): readonly Line[] =>
  view.outcome === 'cancelled'
    ? [entry(headline(view))]
    : paragraphs(
        [entry(headline(view))],
        indented(
          2,
          view.results.flatMap(each => resultLines(view.plan, each)),
        ),
        indented(2, factsWorthTelling(view).flatMap(fact)),
        proofLines(view),
      );
