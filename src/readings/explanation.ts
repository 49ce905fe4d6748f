/** A reading in lines for a person: what it did, what it is today, what was wrong, and how to do it here. */
import { az } from '../model/command.ts';
import { inBash } from '../model/shell.ts';
import { allFields } from '../model/workflow.ts';
import { workflowById } from '../workflows/workflows.ts';
import type { Asked, Defect, Reading, Task, Understood, Upgrade } from './reading.ts';

const indented = (lines: readonly string[]): readonly string[] => lines.map(line => `  ${line}`);

/** A heading with its lines; nothing where there are none. */
const block = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length ? [heading, ...indented(lines), ''] : [];

const upgradeLines = ({ was, today, why, since, source }: Upgrade): readonly string[] => [
  `${was} → ${today}`,
  `  ${why} (${since ? `since ${since}, ` : ''}${source})`,
];

const defectLines = ({ wrong, remedy, source }: Defect): readonly string[] => [wrong, `  ${remedy}`, `  (${source})`];

const labelOf = (workflow: string | undefined, field: string): string => {
  const found = workflowById(workflow ?? '');
  return (found && allFields(found)[field]?.label) ?? field;
};

const answerLines = (workflow: string | undefined, { answers, asked }: Understood): readonly string[] => [
  ...Object.entries(answers).map(([field, value]) => `${labelOf(workflow, field)}: ${value}`),
  ...asked.map(({ field, because }: Asked) => `${labelOf(workflow, field)}: asked for. ${because}`),
];

const titled = (workflow: string): string => workflowById(workflow)?.title ?? workflow;

const taskLine = ({ workflow, answers }: Task): string => {
  const settings = Object.entries(answers).map(([field, value]) => inBash(az` --set ${`${field}=${value}`}`));
  return `mi-wizard run ${workflow}${settings.join('')}`;
};

const passedOverLines = (count: number): readonly string[] => {
  if (!count) return [];
  return [
    `${count} other ${count === 1 ? 'command was' : 'commands were'} passed over: not known here, or not about identities.`,
    '',
  ];
};

const understoodLines = (reading: Understood, workflow: string | undefined, did = 'What it did'): readonly string[] => [
  ...block(did, reading.did),
  ...block('What it is today', reading.upgrades.flatMap(upgradeLines)),
  ...block('What was wrong on the page', reading.defects.flatMap(defectLines)),
  ...block('What is known', answerLines(workflow, reading)),
  ...passedOverLines(reading.passedOver),
];

const runLines = (workflow: string, { again, next }: Understood): readonly string[] => [
  `${titled(workflow)}:`,
  `  ${inBash(az`mi-wizard run ${workflow} --from ${again}`)}`,
  ...(next.length ? ['Then:', ...indented(next.map(taskLine))] : []),
];

const partLines = (step: string | undefined): readonly string[] =>
  step
    ? [`A step on the way (${step}): the wizard takes it by itself, in every workflow that needs it.`]
    : ['There is nothing to do today.'];

export const explanationOf = (reading: Reading): readonly string[] => {
  switch (reading.is) {
    case 'workflow':
      return [...understoodLines(reading, reading.workflow), ...runLines(reading.workflow, reading)];
    case 'broken':
      return [
        'The command is refused as printed, but it is clear what was meant.',
        '',
        ...understoodLines(reading, reading.instead, 'What was meant'),
        ...runLines(reading.instead, reading),
      ];
    case 'part':
      return [...understoodLines(reading, undefined), ...partLines(reading.step)];
    case 'sentence':
      return reading.defects.flatMap(defectLines);
    case 'foreign':
      return [reading.problem.happened, ...indented(reading.problem.try)];
  }
};
