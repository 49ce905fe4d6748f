/** Values that a replay lacks: all of them at once, each with every way to give it. */
import type { Known } from '../../model/field.ts';
import type { Problem } from '../../model/problem.ts';
import { askedFields, type Workflow } from '../../model/workflow.ts';
import { bindingFor, variableFor } from '../options/bindings.ts';
import type { Place } from '../options/place-options.ts';

export interface Missing {
  readonly field: string;
  readonly label: string;
  readonly rule?: string;
  readonly secret?: true;
  /** On the command line: as `--set`, or as `--secret`. */
  readonly option: string;
  /** The environment variable that is read. */
  readonly environment: string;
}

export const missingField = (workflow: Workflow, field: string, values: Known): Missing => {
  const { label, rule, secret } = askedFields(workflow)[field] ?? { label: field };
  return {
    field,
    label,
    ...(rule && { rule: rule(values).says }),
    ...(secret && { secret }),
    option: bindingFor(field, secret ?? false),
    environment: variableFor(field),
  };
};

/** Everything that will be asked, as far as the values tell; what has only one answer on the simulator answers itself. */
export const missingValues = (workflow: Workflow, values: Known, on: Place): readonly Missing[] =>
  Object.entries(askedFields(workflow)).flatMap(([name, { when, obvious }]) => {
    if (values[name] !== undefined || when?.(values) === false) return [];
    return obvious && on === 'simulator' ? [] : [missingField(workflow, name, values)];
  });

export const missingInWords = ({ label, option, environment }: Missing): string =>
  `${label}: ${option}, or ${environment} in the environment`;

export const missingProblem = (file: string, missing: readonly Missing[]): Problem => ({
  code: 'InputMissing',
  happened: `${file} needs ${missing.length} more ${missing.length === 1 ? 'value' : 'values'}`,
  try: missing.map(missingInWords),
});
