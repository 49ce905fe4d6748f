/** What was written for each option of a command, by a name that both shells share. */
import type { Shell, Statement } from './statements.ts';

/** The words after an option; none after a switch. An option that was not written is not there. */
export type Written = Readonly<Record<string, readonly string[] | undefined>>;

/** An option's name, and its spellings with a space between them. */
export type Options = Readonly<Record<string, string>>;

const flag = /^--?[a-z]/i;

/** `--name=value` and `-Name:value` are two words. */
const apart = (word: string): readonly string[] => {
  const [, name, value] = /^(--?[a-z][\w-]*)[=:](.*)$/is.exec(word) ?? [];
  return name !== undefined && value !== undefined ? [name, value] : [word];
};

/** Both shells take the beginning of an option's name, where no other option begins like it; PowerShell in any case. */
const optionNamed = (options: Options, shell: Shell, word: string): string | undefined => {
  const plain = (text: string) => (shell === 'powershell' ? text.toLowerCase() : text);
  const spellings = Object.entries(options).flatMap(([name, all]) =>
    all.split(' ').map(spelling => ({ name, spelling: plain(spelling) })),
  );
  const exact = spellings.find(({ spelling }) => spelling === plain(word));
  if (exact || word.length < 4) return exact?.name;
  const begun = new Set(spellings.filter(({ spelling }) => spelling.startsWith(plain(word))).map(({ name }) => name));
  return begun.size === 1 ? [...begun][0] : undefined;
};

/** A PowerShell list is one word with commas; dots alone say that something was left out. */
const listed = (shell: Shell, word: string): readonly string[] => {
  if (/^(?:\.{3}|…)$/.test(word)) return [];
  return shell === 'powershell' && !/^[@$]?[({]/.test(word) ? word.split(',') : [word];
};

/** The words after an option that is not known are nobody's, and are dropped. */
export const writtenIn = ({ shell, words }: Statement, options: Options): Written => {
  const written: Record<string, string[]> = {};
  let values: string[] = [];
  for (const word of words.flatMap(apart)) {
    const name = flag.test(word) ? optionNamed(options, shell, word) : undefined;
    if (flag.test(word)) values = name ? (written[name] ?? []) : [];
    else values.push(...listed(shell, word));
    if (name) written[name] = values;
  }
  return written;
};
