/** The outcome of a replay as lines: one a step, and the first difference or the problem. */
import { harmlessText } from '../../drivers/lines/harmless.ts';
import { inPlain } from '../../drivers/lines/line.ts';
import { planLines } from '../../drivers/lines/plan.ts';
import { exitCodes } from '../exit-codes.ts';
import { problemInLines } from '../failure.ts';
import { variableFor } from '../options/bindings.ts';
import type { Outcome } from './outcome.ts';

const stepLines = ({ plan, steps }: Outcome): readonly string[] => {
  const wide = Math.max(0, ...plan.map(({ resource }) => resource.length));
  return plan.map(({ step, sign, resource, title }) => {
    const state = steps.find(each => each.step === step)?.state ?? 'not written';
    return `${sign} ${resource.padEnd(wide)}  ${title}: ${state}`;
  });
};

const divergenceLines = ({ divergence }: Outcome): readonly string[] =>
  divergence
    ? [
        `First difference: event ${divergence.event}, state ${divergence.state}`,
        `  ${divergence.step}, ${divergence.property}`,
        `  expected  ${divergence.expected}`,
        `  found     ${divergence.found}`,
      ]
    : [];

const driftLines = ({ drift = [], exitCode }: Outcome): readonly string[] =>
  drift.length
    ? [
        exitCode === exitCodes.done ? 'Planned anew from what is there:' : 'No longer as recorded:',
        ...drift.flatMap(({ resource, property, was, now }) => [
          `  ${resource}, ${property}`,
          `    then  ${was}`,
          `    now   ${now}`,
        ]),
      ]
    : [];

const nameOf = ({ file, row, workflow }: Outcome): string =>
  `${file}${row === undefined ? '' : `, row ${row}`}${workflow ? `: ${workflow}` : ''}`;

export const outcomeInLines = (outcome: Outcome): readonly string[] => {
  const { exitCode, plan, planOnly, problem, fromEnvironment = [], skipped } = outcome;
  const details = [
    ...(skipped ? ['done before'] : []),
    ...(exitCode === exitCodes.interrupted && !problem ? ['not started'] : []),
    ...fromEnvironment.map(name => `${name} from ${variableFor(name)}`),
    ...(planOnly ? planLines(plan, 'az').map(inPlain) : stepLines(outcome)),
    ...driftLines(outcome),
    ...divergenceLines(outcome),
    ...(problem ? problemInLines(problem) : []),
  ];
  return [nameOf(outcome), ...details.map(line => (line ? `  ${line}` : line))].map(harmlessText);
};
