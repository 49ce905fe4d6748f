/** The documented commands of a step, with some values said by their names instead. */
import type { Command, Variable } from './command.ts';
import type { Fields, Known } from './field.ts';
import { inBash, inPowerShell } from './shell.ts';
import type { Step, Transition } from './step.ts';

export interface StepCommands {
  readonly az: readonly string[];
  readonly powershell: readonly string[];
}

type Said = Readonly<Record<string, string | Variable>>;

/** Values as commands see them: those that the reader has to supply are there by name only. */
export const said = (known: Known, isVariable: (name: string) => boolean): Said =>
  Object.fromEntries(
    Object.entries(known).map(([name, value]) => [name, isVariable(name) ? { variable: name } : value]),
  );

export const isSecretOf =
  ({ needs, asks }: Step) =>
  (name: string): boolean => {
    const fields: Fields = { ...needs, ...asks };
    return fields[name]?.secret === true;
  };

const all = (commands: Command | readonly Command[] | undefined): readonly Command[] => [commands ?? []].flat();

export const commandsOf = (
  step: Step,
  known: Known,
  change: Transition<unknown>,
  isVariable: (name: string) => boolean = isSecretOf(step),
): StepCommands => {
  const values = said(known, isVariable);
  return {
    az: all(step.az?.(values, change)).map(inBash),
    powershell: all(step.powershell?.(values, change)).map(inPowerShell),
  };
};
