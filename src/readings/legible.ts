/** Text as pages, chats and terminals carry it, made into lines of commands. */

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  // Last, so that `&amp;lt;` stays the text `&lt;`.
  '&amp;': '&',
};

const withoutEntities = (text: string): string =>
  Object.entries(entities).reduce((so, [entity, character]) => so.replaceAll(entity, character), text);

/** What a word processor makes of quotes, spaces and the two hyphens before a flag. */
const withPlainSigns = (text: string): string =>
  text
    .replaceAll(/[“”„‟]/g, '"')
    .replaceAll(/[‘’‚‛]/g, "'")
    .replaceAll(/[\u00a0\u2007\u202f]/g, ' ')
    .replaceAll(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replaceAll(/(?<=\s)(?:—|-?–)(?=[a-z])/g, '--');

/** A command inside a sentence, or glued to the end of one, gets a line of its own; one that is only named does not. */
const withOwnLines = (text: string): string =>
  text
    .replaceAll(/^[\t ]*`([^`\n]+)`[\t ]*$/gm, '$1')
    .replaceAll(/`((?:az |[A-Z][a-z]+-Az)[^`\n]*? -[^`\n]*|\$\w+ *=[^`\n]*)`/g, '\n$1\n')
    .replaceAll(/(?<=[.:])(?=az (?:group|identity|login|role|vm|vmss)\b)/g, '\n');

const withoutMarkup = (text: string): string =>
  text.replaceAll(/^[\t >]*(?:```|~~~).*$/gm, '').replaceAll(/^[\t ]*(?:>[\t ]*)+/gm, '');

/** A backslash at the end of a line in bash, a caret in cmd.exe, a backtick in PowerShell; looked for once a run of spaces. */
const withoutContinuations = (text: string): string =>
  text.replaceAll(/(?<![\t ])[\t ]*[\\^][\t ]*\n/g, ' ').replaceAll(/(?<![\t ])[\t ]+`[\t ]*\n/g, ' ');

export const legible = (text: string): string =>
  [withoutEntities, withPlainSigns, withoutMarkup, withoutContinuations, withOwnLines].reduce(
    (so, step) => step(so),
    text.replaceAll(/\r\n?/g, '\n'),
  );
