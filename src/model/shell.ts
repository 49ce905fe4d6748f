/** Commands written out for a shell, every value quoted for it. */
import type { Command, CommandValue, Variable } from './command.ts';

interface Shell {
  readonly quote: (text: string) => string;
  readonly list: (quoted: readonly string[]) => string;
  readonly variable: (name: string) => string;
}

/** `adminPassword` as an environment variable is called: `ADMIN_PASSWORD`. */
export const snake = (name: string): string => name.replace(/[A-Z]/g, letter => `_${letter}`).toUpperCase();

const bashShell: Shell = {
  quote: text => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`),
  list: quoted => quoted.join(' '),
  variable: name => `"$${snake(name)}"`,
};

const powerShell: Shell = {
  /** Always: a bare word is text in an argument, but not in an expression. */
  quote: text => `'${text.replaceAll("'", "''")}'`,
  list: quoted => quoted.join(','),
  variable: name => `$${name}`,
};

const isVariable = (value: CommandValue): value is Variable => typeof value === 'object' && 'variable' in value;
const isCommand = (value: CommandValue): value is Command => typeof value === 'object' && 'words' in value;

const written = (shell: Shell, value: CommandValue): string => {
  if (typeof value === 'string') return shell.quote(value);
  if (typeof value === 'number') return String(value);
  if (isVariable(value)) return shell.variable(value.variable);
  if (isCommand(value)) return write(shell, value);
  return shell.list(value.map(shell.quote));
};

const write = (shell: Shell, { words, values }: Command): string =>
  words.reduce((line, word, i) => `${line}${written(shell, values[i - 1] ?? '')}${word}`).trimEnd();

export const inBash = (command: Command): string => write(bashShell, command);
export const inPowerShell = (command: Command): string => write(powerShell, command);
