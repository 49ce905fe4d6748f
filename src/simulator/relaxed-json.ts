/** JSON as Azure reads it, which is more than JSON: names without quotes, single quotes, comments, commas at the end, long texts. */
import type { Json } from './json.ts';

const comment = String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`;

const parts = new RegExp(
  [
    String.raw`(?<text>"(?:[^"\\]|\\[\s\S])*")`,
    String.raw`'(?<single>(?:[^'\\]|\\[\s\S])*)'`,
    `(?<comment>${comment})`,
    String.raw`(?<name>[A-Za-z_$][\w$]*)(?=\s*:)`,
    String.raw`(?<last>,)(?=(?:\s|${comment})*[}\]])`,
  ].join('|'),
  'g',
);

const onOneLine = (text: string): string => text.replaceAll('\r', '\\r').replaceAll('\n', '\\n');

const strict = (...found: readonly unknown[]): string => {
  const { text, single, name } = found.at(-1) as Readonly<Partial<Record<string, string>>>;
  if (text !== undefined) return onOneLine(text);
  if (single !== undefined) return onOneLine(`"${single.replaceAll("\\'", "'").replaceAll('"', '\\"')}"`);
  return name === undefined ? '' : `"${name}"`;
};

/** The Azure CLI sends a template as it stands in its file, after `template:` without quotes. @throws SyntaxError for the text as it is */
export const readRelaxed = (content: string): Json => {
  try {
    return JSON.parse(content);
  } catch (error) {
    try {
      return JSON.parse(content.replace(parts, strict));
    } catch {
      throw error;
    }
  }
};
