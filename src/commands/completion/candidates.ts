/** What may come next on the command line, read off the one table of commands. */
import { type Dirent, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Argument, Command, Option } from 'commander';
import { askedFields } from '../../model/workflow.ts';
import { workflowById, workflows } from '../../workflows/workflows.ts';

export interface Candidate {
  readonly word: string;
  readonly says: string;
}

const saying = (words: readonly string[], says = ''): readonly Candidate[] => words.map(word => ({ word, says }));

const entriesIn = (folder: string): readonly Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
};

/** Files below what was typed so far; a folder ends in a slash, to go on from there. */
const files = (typed: string, wanted: RegExp): readonly Candidate[] => {
  const folder = typed.endsWith('/') ? typed : dirname(typed);
  const prefix = typed.includes('/') ? folder : '';
  return entriesIn(folder).flatMap(entry => {
    const path = join(prefix, entry.name);
    if (entry.name.startsWith('.') && !basename(typed).startsWith('.')) return [];
    if (entry.isDirectory()) return [{ word: `${path}/`, says: 'folder' }];
    return wanted.test(entry.name) ? [{ word: path, says: '' }] : [];
  });
};

/** The fields that a workflow named among the words asks for, or that any asks for. */
const fieldNames = (words: readonly string[]): readonly Candidate[] => {
  const named = words.flatMap(word => workflowById(word) ?? []);
  const fields = (named.length ? named : workflows).map(askedFields);
  return Object.entries(Object.assign({}, ...fields) as ReturnType<typeof askedFields>).map(([name, { label }]) => ({
    word: `${name}=`,
    says: label,
  }));
};

/** What a value is called in the table says what it is. */
const valuesOf = (
  name: string,
  choices: readonly string[] | undefined,
  typed: string,
  words: readonly string[],
): readonly Candidate[] => {
  if (choices) return saying(choices);
  if (name.startsWith('name=')) return fieldNames(words);
  if (name === 'workflow') return workflows.map(({ id, title }) => ({ word: id, says: title }));
  if (name.startsWith('record')) return files(typed, /\.json$/);
  return /file|folder/.test(name) ? files(typed, /./) : [];
};

/** `--set <name=value>` takes what stands in the brackets. */
const valueName = ({ flags }: Option): string => /[<[]([^>\].]+)/.exec(flags)?.[1] ?? '';

const takesValue = (option: Option): boolean => option.required || option.optional;

const optionNamed = ({ options }: Command, word: string): Option | undefined =>
  options.find(({ short, long }) => word === short || word === long);

/** The words that are neither options nor their values. */
const positionals = (command: Command, words: readonly string[]): readonly string[] =>
  words.filter((word, i) => {
    const before = optionNamed(command, words[i - 1] ?? '');
    return !word.startsWith('-') && !(before && takesValue(before));
  });

/** The innermost command that the words name, and the words that are its own. */
const commandIn = (program: Command, words: readonly string[]): readonly [Command, readonly string[]] => {
  const names = program.commands.map(each => each.name());
  const at = words.findIndex(word => names.includes(word));
  const command = program.commands.find(each => each.name() === words[at]);
  return command ? commandIn(command, words.slice(at + 1)) : [program, words];
};

const subcommands = (program: Command): readonly Candidate[] =>
  program
    .createHelp()
    .visibleCommands(program)
    .map(command => ({ word: command.name(), says: command.description() }));

const argumentAt = ({ registeredArguments }: Command, index: number): Argument | undefined =>
  registeredArguments[index] ?? registeredArguments.findLast(({ variadic }) => variadic);

/** @param words what was typed after the program's name; the last one, maybe empty, is the one to complete. */
export const candidates = (program: Command, words: readonly string[]): readonly Candidate[] => {
  const typed = words.at(-1) ?? '';
  const [command, own] = commandIn(program, words.slice(0, -1));
  const option = optionNamed(command, own.at(-1) ?? '');
  const all = (): readonly Candidate[] => {
    if (option && takesValue(option)) return valuesOf(valueName(option), option.argChoices, typed, own);
    if (typed.startsWith('-'))
      return command
        .createHelp()
        .visibleOptions(command)
        .map(({ long, short, description }) => ({ word: long ?? short ?? '', says: description }));
    if (command.commands.length) return subcommands(command);
    const argument = argumentAt(command, positionals(command, own).length);
    return argument ? valuesOf(argument.name(), argument.argChoices, typed, own) : [];
  };
  return all().filter(({ word }) => word.startsWith(typed));
};
