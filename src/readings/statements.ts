/** A text as the commands that it has, each in words, and the prose around them. */
import { bash } from './bash.ts';
import { type Dialect, type Line, wordsIn } from './dialect.ts';
import { legible } from './legible.ts';
import { powershell } from './powershell.ts';

export type Shell = 'az' | 'powershell';

export const tokenAddress = 'http://169.254.169.254/metadata/identity/oauth2/token';

/** Whether a script or an address is about tokens: those of the metadata endpoint, or of the VM extension. */
export const asksForToken = (text: string): boolean => /169\.254\.169\.254|localhost:50342/.test(text);

export interface Statement {
  readonly shell: Shell;
  /** `az vm identity assign`, `Update-AzureRmVM`: as it was written, in one spelling of spaces. */
  readonly command: string;
  /** What follows the command: options and their values. */
  readonly words: readonly string[];
  /** A quotation mark is opened, and never closed. */
  readonly isOpen: boolean;
}

const plumbing =
  /^(?:(?:Where|ForEach|Select|Sort|New)-Object|Format-(?:Table|List)|Convert(?:To|From)-(?:Json|SecureString)|Out-\w+|Write-\w+)$/i;

/** What a pipeline does with what a command gave it, and what it is given. */
export const isPlumbing = ({ command }: Statement): boolean => plumbing.test(command);

export interface Statements {
  readonly commands: readonly Statement[];
  readonly prose: readonly string[];
}

/** What may stand before a command: a prompt, a list's mark, a variable for the result. */
const before = /^(?:[\t ]*(?:[$>%] |PS[^>\n]*> ?|[-*•] |\d+[.)] ))*[\t ]*(?:sudo +)?(?:\$[\w:]+[\t ]*=[\t ]*)?/;

const dialects: readonly (readonly [RegExp, Shell, Dialect])[] = [
  [/^(?:az(?:\.cmd|\.exe)?(?=\s|$)|curl(?=[^\n]*169\.254\.169\.254))/i, 'az', bash],
  [/^@\{/, 'powershell', powershell],
  [/^(?:[a-z]+-[a-z]|(?:get|set|new|add|update|remove|login|connect)az)\w*(?=[\t ;|\n]|$)/i, 'powershell', powershell],
];

/** In the Azure CLI the command is every word before the first flag; in PowerShell it is the first. */
const commandLength = (shell: Shell, words: readonly string[]): number => {
  if (shell === 'powershell') return 1;
  const flag = words.findIndex((word, i) => i > 0 && !/^[a-z][a-z-]*$/i.test(word));
  return flag < 0 ? words.length : flag;
};

/** A table of settings is told by its brackets alone, and a request for a token by its address. */
const spelt = (shell: Shell, command: string): string => {
  if (shell === 'powershell') return command.replace(/^@\{.*$/s, '@{}');
  return command
    .toLowerCase()
    .replace(/^az\.\w+/, 'az')
    .replace(/^curl.*$/s, `curl ${tokenAddress}`);
};

const statement = (shell: Shell, { words, isOpen }: Line): Statement => {
  const length = commandLength(shell, words);
  const command = words.slice(0, length).join(' ');
  return { shell, command: spelt(shell, command), words: words.slice(length), isOpen };
};

const lineEnd = /^[^\n]*/;

export const statementsIn = (text: string): Statements => {
  const commands: Statement[] = [];
  const prose: string[] = [];
  let rest = legible(text);
  while (rest) {
    const start = rest.slice(before.exec(rest)?.[0].length ?? 0);
    const [, shell, dialect] = dialects.find(([pattern]) => start.search(pattern) === 0) ?? [];
    const line = shell && dialect ? wordsIn(dialect, start) : undefined;
    if (shell && line) commands.push(statement(shell, line));
    const said = line ? '' : (lineEnd.exec(rest)?.[0] ?? '');
    if (said.trim()) prose.push(said.trim());
    rest = (line?.rest ?? rest.slice(said.length)).replace(/^[\n;|&]+\s*/, '');
  }
  return { commands, prose };
};
