/** The words of a command in bash, where the Azure CLI is at home. */
import type { Dialect } from './dialect.ts';

export const bash: Dialect = {
  gap: /^[\t ]+(?:#.*)?/,
  end: /^[\n;|&]/,
  pieces: [
    [/^'([^']*)'/, (_, inner = '') => inner],
    [/^"((?:\\.|[^"\\])*)"/s, (_, inner = '') => inner.replaceAll(/\\(["\\$`])/g, '$1')],
    // In the documents this is a value of the reader's; bash would read from a file.
    [/^<[^<>\n]*>/, whole => whole],
    [/^\$\((?:[^()]|\([^()]*\))*\)?/, whole => whole],
    [/^\\(.)/s, (_, escaped = '') => escaped],
    [/^(?:(?!\$\()[^\s'"\\<;|&])+/, whole => whole],
    [/^./s, whole => whole],
  ],
};
