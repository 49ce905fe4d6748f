/** The words of a command in PowerShell; a list with commas is one word. */
import type { Dialect } from './dialect.ts';

export const powershell: Dialect = {
  gap: /^[\t ]+(?![\t ]*,)/,
  end: /^[\n;|]/,
  pieces: [
    [/^[\t ]*,\s*/, () => ','],
    [/^'((?:''|[^'])*)'/, (_, inner = '') => inner.replaceAll("''", "'")],
    [/^"((?:`.|""|[^"`])*)"/s, (_, inner = '') => inner.replaceAll('""', '"').replaceAll(/`(.)/gs, '$1')],
    [/^<[^<>\n]*>/, whole => whole],
    [/^[@$]?\((?:[^()]|\([^()]*\))*\)?/, whole => whole],
    [/^[@$]?\{(?:[^{}]|\{[^{}]*\})*\}?/, whole => whole],
    [/^`(.)/s, (_, escaped = '') => escaped],
    [/^[^\s'"`<;|,(){}]+/, whole => whole],
    [/^./s, whole => whole],
  ],
};
