/** Rows against a recording: what it never asks for, what is missing, what must not stand in a file. Nothing has run yet. */
import { meaningOf, objection } from '../../machine/acceptance.ts';
import type { Field, Known } from '../../model/field.ts';
import { askedFields } from '../../model/workflow.ts';
import { type Environment, variableIn } from '../options/bindings.ts';
import { type Missing, missingInWords } from './missing.ts';
import { answersFor, type Given, type Usable } from './preparation.ts';
import type { Fault, Row } from './rows.ts';

export interface RowFault extends Fault {
  readonly missing?: Missing;
}

export interface Job {
  readonly row: number;
  /** With the values of its secrets. */
  readonly bound: Known;
  /** What it does, without a secret: the same text for the same work. */
  readonly meaning: string;
}

export interface Checked {
  readonly jobs: readonly Job[];
  readonly faults: readonly RowFault[];
}

const secretFault = (source: string, environment: Environment): string | undefined => {
  const variable = variableIn(source);
  if (variable === undefined) return 'is a secret, which must not stand in a file: write env:VARIABLE';
  return environment[variable] === undefined ? `names ${variable}, which is not set in the environment` : undefined;
};

/** By its rule alone: what there is to choose from only Azure knows. */
const ruleFault = (field: Field | undefined, value: string, known: Known): string | undefined => {
  if (!field || field.choices) return undefined;
  const { options = [] } = field;
  const problem = objection(field, options, meaningOf(field, options, value, known), known);
  return problem && [`is not accepted: ${problem.happened}`, ...problem.try].join('. ');
};

/** @param given what stands for every row; a row goes before it. */
export const checkRows = (rows: readonly Row[], usable: Usable, given: Given): Checked => {
  const fields = askedFields(usable.workflow);
  const names = Object.keys(fields);
  const isSecret = (name: string): boolean => fields[name]?.secret === true;
  const { environment } = given;

  const wrong = ({ number: row, values }: Row): readonly RowFault[] =>
    Object.entries(values).flatMap(([field, value]): readonly RowFault[] => {
      if (!names.includes(field)) return [{ row, field, says: `is not asked for; these are: ${names.join(', ')}` }];
      const says = isSecret(field) ? secretFault(value, environment) : undefined;
      return says === undefined ? [] : [{ row, field, says }];
    });

  const jobOf = ({ number: row, values }: Row): Checked => {
    const opened = Object.entries(values).map(([name, value]) => [
      name,
      isSecret(name) ? (environment[variableIn(value) ?? ''] ?? '') : value,
    ]);
    const bound: Known = { ...given.bound, ...Object.fromEntries(opened) };
    const { values: all, missing } = answersFor(usable, { ...given, bound });
    const shown = Object.entries({ ...all, ...values }).filter(([name]) => !isSecret(name) || name in values);
    const lacking = missing.map(
      (each): RowFault => ({ row, field: each.field, says: `is missing (${missingInWords(each)})`, missing: each }),
    );
    const against = Object.keys(values).flatMap((name): readonly RowFault[] => {
      const says = ruleFault(fields[name], bound[name] ?? '', all);
      return says === undefined ? [] : [{ row, field: name, says }];
    });
    return { jobs: [{ row, bound, meaning: JSON.stringify(shown.sort()) }], faults: [...lacking, ...against] };
  };

  const checked = rows.map((row): Checked => {
    const faults = wrong(row);
    return faults.length ? { jobs: [], faults } : jobOf(row);
  });
  const jobs = checked.flatMap(each => each.jobs);
  const firstRow = new Map(jobs.toReversed().map(({ meaning, row }) => [meaning, row]));
  const repeated = jobs.flatMap(({ row, meaning }): readonly RowFault[] => {
    const first = firstRow.get(meaning);
    return first === row ? [] : [{ row, says: `does the same as row ${first}` }];
  });
  return { jobs, faults: [...checked.flatMap(each => each.faults), ...repeated] };
};
