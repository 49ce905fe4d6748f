/** A page of documentation as its parts, from its text alone: Markdown, Markdown in two languages, or plain text. */
import { allFamilies } from '../../src/readings/families.ts';

export interface Part {
  readonly section: string;
  readonly kind: 'section' | 'note' | 'command';
  readonly text: string;
}

/** As a reader sees it: without the head, and without the second language. */
export const readable = (page: string): string =>
  page
    .replace(/^---\n.*?\n---\n/s, '')
    .replaceAll(/<span class="sxs-lookup"><span data-stu-id="[^"]*">.*?<\/span><\/span>/g, '')
    .replaceAll(/<\/?(?:span|a)\b[^>]*>/g, '');

/** Neither fences nor what Azure answers in JSON. */
const linesOf = (text: string): readonly string[] =>
  text
    .replaceAll(/^[\t ]*```json.*?```/gms, '')
    .split('\n')
    .filter(line => !/^[\t ]*```|^\{/.test(line));

/** In plain text a heading is a line of few words without punctuation, and not one that breaks off. */
const headingIn = (line: string, isMarkdown: boolean): string | undefined => {
  if (isMarkdown) return /^#+ (.*)$/.exec(line)?.[1]?.trim();
  return /^[A-Z][^.,:<]{6,110}$/.test(line) && !/\baz\b|\b(?:the|for|none)$/.test(line) ? line : undefined;
};

const printed = [
  /^[\t ]*(\$\w+ = .*|[A-Z][a-z]+-AzureRm.*|az [a-z]+ .*|az login|--identities ".*")$/,
  /`(\$\w+ = [^`]+)`/,
  // Plain text lost the line break between a sentence and its command.
  /[.:](az [a-z].*)$/,
];

const commandIn = (line: string): string | undefined =>
  printed.flatMap(pattern => pattern.exec(line)?.[1]?.trim() ?? []).at(0);

const opensNote = (line: string): boolean =>
  /\[!(?:NOTE|IMPORTANT|WARNING|TIP|INCLUDE)|(?:^|[.:])(?:Note|Important|Warning)$/.test(line);

interface Line {
  readonly text: string;
  readonly section: string;
  readonly heading: string | undefined;
  readonly command: string | undefined;
}

const describedLines = (text: string): readonly Line[] => {
  const isMarkdown = /^# /m.test(text);
  let section = '';
  return linesOf(text).map(line => {
    const heading = headingIn(line, isMarkdown);
    section = heading ?? section;
    return { text: line, section, heading, command: heading ? undefined : commandIn(line) };
  });
};

/** A note goes on until a command, a heading or an empty line; an include is a line by itself. */
const noteAt = (lines: readonly Line[], at: number): string => {
  const rest = lines.slice(at + 1);
  const end = rest.findIndex(({ text, heading, command }) => heading || command || !text.replace('>', '').trim());
  const isInclude = lines[at]?.text.includes('[!INCLUDE');
  const body = isInclude ? [] : rest.slice(0, end < 0 ? rest.length : end);
  return [lines[at], ...body].map(line => line?.text.trim()).join(' ');
};

const names = allFamilies
  .flatMap(({ commands }) => commands)
  .filter(name => name.startsWith('az '))
  .sort((a, b) => b.length - a.length);

const named = new RegExp(`\\b(?:${names.join('|')})\\b(?!-)|\\b[A-Z][a-z]+-?AzureRm[A-Z]\\w+`, 'g');

/** Commands that a sentence names; one that is printed in the same section is named there already. */
const onlyNamed = (lines: readonly Line[]): readonly Part[] => {
  const mentions = lines.flatMap(({ text, section, command = '' }) =>
    [...text.replace(command, '').matchAll(named)].map(([name]) => ({ section, kind: 'command' as const, text: name })),
  );
  const isPrinted = (mention: Part): boolean =>
    lines.some(({ section, command }) => section === mention.section && command?.includes(mention.text));
  const left = mentions.filter(mention => !isPrinted(mention));
  return [...new Map(left.map(each => [`${each.section}: ${each.text}`, each] as const)).values()];
};

/** Every heading, note and command. */
export const partsOf = (text: string): readonly Part[] => {
  const lines = describedLines(text);
  const parts = lines.flatMap(({ text, section, heading, command }, at): readonly Part[] => [
    ...(heading ? [{ section, kind: 'section' as const, text: heading }] : []),
    ...(opensNote(text) ? [{ section, kind: 'note' as const, text: noteAt(lines, at) }] : []),
    ...(command ? [{ section, kind: 'command' as const, text: command }] : []),
  ]);
  return [...parts, ...onlyNamed(lines)];
};

/** `az vm …` is of the group vm. */
export const groupsNamedIn = (text: string): readonly string[] =>
  [...text.matchAll(/\baz ([a-z]+)/g)].map(([, group = '']) => group);

export const knownGroups: ReadonlySet<string> = new Set(names.flatMap(groupsNamedIn));
