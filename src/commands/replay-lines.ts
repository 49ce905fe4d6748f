/** The outcome of a replay as lines: one a step, and the first difference or the problem. */
import { inPlain } from '../drivers/lines/line.ts';
import { planLines } from '../drivers/lines/plan.ts';
import { problemInLines } from './failure.ts';
import type { Outcome } from './replay-file.ts';

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
        `First difference: ${divergence.step}, ${divergence.property}`,
        `  recorded  ${divergence.recorded}`,
        `  found     ${divergence.found}`,
      ]
    : [];

export const outcomeInLines = (outcome: Outcome): readonly string[] => {
  const { file, workflow, plan, planOnly, problem } = outcome;
  const details = [
    ...(planOnly ? planLines(plan, 'az').map(inPlain) : stepLines(outcome)),
    ...divergenceLines(outcome),
    ...(problem ? problemInLines(problem) : []),
  ];
  return [`${file}${workflow ? `: ${workflow}` : ''}`, ...details.map(line => (line ? `  ${line}` : line))];
};
