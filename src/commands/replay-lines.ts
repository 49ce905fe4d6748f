/** The outcome of a replay as lines: one a step, and the first difference or the problem. */
import { problemInLines } from './failure.ts';
import type { Outcome } from './replay-file.ts';

export const outcomeInLines = ({ file, workflow, plan, steps, divergence, problem }: Outcome): readonly string[] => {
  const wide = Math.max(0, ...plan.map(({ resource }) => resource.length));
  return [
    `${file}${workflow ? `: ${workflow}` : ''}`,
    ...plan.map(({ step, sign, resource, title }) => {
      const state = steps.find(each => each.step === step)?.state ?? 'not written';
      return `  ${sign} ${resource.padEnd(wide)}  ${title}: ${state}`;
    }),
    ...(divergence
      ? [
          `  First difference: ${divergence.step}, ${divergence.property}`,
          `    recorded  ${divergence.recorded}`,
          `    found     ${divergence.found}`,
        ]
      : []),
    ...(problem ? problemInLines(problem).map(line => `  ${line}`) : []),
  ];
};
