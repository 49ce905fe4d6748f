/** Values from the command line: `--set name=value`, and `--secret name=env:VAR` for what must not stand there. */
import type { Known } from '../model/field.ts';
import { snake } from '../model/shell.ts';
import { exitCodes } from './exit-codes.ts';
import { Failure } from './failure.ts';

const usage = (happened: string, hint: string): Failure =>
  new Failure({ code: 'InvalidBinding', happened, try: [hint] }, exitCodes.usage);

const split = (text: string, form: string): readonly [string, string] => {
  const at = text.indexOf('=');
  if (at < 1) throw usage(`“${text}” is not a binding`, `Use ${form}`);
  return [text.slice(0, at), text.slice(at + 1)];
};

/** Collects one more `--set`. */
export const addValue = (text: string, so: Known = {}): Known => {
  const [name, value] = split(text, '--set name=value');
  return { ...so, [name]: value };
};

/** Collects one more `--secret`; the value itself is never on the command line. */
export const addSecret = (text: string, so: Known = {}): Known => {
  const [name, source] = split(text, '--secret name=env:VARIABLE');
  if (!source.startsWith('env:')) throw usage(`“${name}” has no source`, 'Use --secret name=env:VARIABLE');
  const variable = source.slice('env:'.length);
  const value = process.env[variable];
  if (value === undefined)
    throw usage(`The environment variable ${variable} is not set`, `Set ${variable}, for ${name}`);
  return { ...so, [name]: value };
};

/** A secret on the command line would be in the history and in the list of processes. */
export const noSecrets = (values: Known, isSecret: (name: string) => boolean): Known => {
  const secret = Object.keys(values).find(isSecret);
  if (secret === undefined) return values;
  throw usage(`${secret} is a secret, which --set would show`, `Use --secret ${secret}=env:${snake(secret)}`);
};

/** A name that nothing asks for is a mistake, and is said to be one. */
export const onlyKnown = (bindings: Known, names: readonly string[]): Known => {
  const unknown = Object.keys(bindings).find(name => !names.includes(name));
  if (unknown === undefined) return bindings;
  throw usage(`There is no value named “${unknown}” here`, `One of: ${names.join(', ')}`);
};
