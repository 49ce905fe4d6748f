/** What was written for each option of a command, by a name that both shells share. */
import { passedOverAnywhere } from './passed-over.ts';
import type { Shell, Statement } from './statements.ts';

/** The words after an option; none after a switch. An option that was not written is not there. */
export type Written = Readonly<Record<string, readonly string[] | undefined>>;

/** An option's name, and its spellings with a space between them. */
export type Options = Readonly<Record<string, string>>;

export interface Takes {
  readonly options: Options;
  /** Spellings of options that change nothing of the meaning; any at all where none does. */
  readonly passesOver?: string | 'any';
}

interface Said {
  /** As it was spelt; nothing where words stand before the first option. */
  readonly option: string;
  readonly values: readonly string[];
}

export interface Spelling {
  readonly spelling: string;
  /** Nothing where it is passed over. */
  readonly name?: string;
}

const flag = /^--?[a-z]/i;

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

export const spellingsOf = (shell: Shell, { options, passesOver = '' }: Takes): readonly Spelling[] => [
  ...Object.entries(options).flatMap(([name, all]) => wordsOf(all).map(spelling => ({ spelling, name }))),
  ...wordsOf(`${passedOverAnywhere[shell]} ${passesOver === 'any' ? '' : passesOver}`).map(spelling => ({ spelling })),
];

/** Both shells take the beginning of an option's name, where no other option begins like it; PowerShell in any case. */
const spellingIn = (spellings: readonly Spelling[], shell: Shell, word: string): Spelling | undefined => {
  const plain = (text: string) => (shell === 'powershell' ? text.toLowerCase() : text);
  const exact = spellings.find(({ spelling }) => plain(spelling) === plain(word));
  if (exact || word.length < 4) return exact;
  const begun = spellings.filter(({ spelling }) => plain(spelling).startsWith(plain(word)));
  return new Set(begun.map(({ name }) => name)).size === 1 ? begun[0] : undefined;
};

/** `--name=value` and `-Name:value` are two words. */
const apart = (word: string): readonly string[] => {
  const [, name, value] = /^(--?[a-z][\w-]*)[=:](.*)$/is.exec(word) ?? [];
  return name !== undefined && value !== undefined ? [name, value] : [word];
};

/** In the Azure CLI `-nweb` is `-n web`, where no option is called so. */
const attached = (word: string, isKnown: (word: string) => boolean): readonly string[] => {
  const [, short, value] = /^(-[a-z])([^-].*)$/is.exec(word) ?? [];
  return short !== undefined && value !== undefined && isKnown(short) && !isKnown(word) ? [short, value] : [word];
};

/** A PowerShell list is one word with commas; dots alone say that something was left out. */
const listed = (shell: Shell, word: string): readonly string[] => {
  if (/^(?:\.{3}|…)$/.test(word)) return [];
  return shell === 'powershell' && !/^[@$]?[({]/.test(word) ? word.split(',') : [word];
};

const opensSecret = ({ option, values }: Said): boolean =>
  !values.length && /^-p$|password|secret|token|credential/i.test(option);

/** After an option for a secret even a word with a hyphen is its value, so that no secret is taken for an option. */
const saidIn = (shell: Shell, words: readonly string[], isKnown: (word: string) => boolean): readonly Said[] => {
  const said: { option: string; values: string[] }[] = [{ option: '', values: [] }];
  const each = words.flatMap(apart).flatMap(word => (shell === 'az' ? attached(word, isKnown) : [word]));
  for (const word of each) {
    const last = said.at(-1);
    const isOption = flag.test(word) && (isKnown(word) || !(last && opensSecret(last)));
    if (isOption) said.push({ option: word, values: [] });
    else last?.values.push(...listed(shell, word));
  }
  return said;
};

export interface Words {
  readonly written: Written;
  /** What was said of options that are not known. */
  readonly unknown: readonly Said[];
  /** Before the first option. */
  readonly loose: readonly string[];
}

/** An option that is written twice has the values of both. */
export const writtenIn = ({ shell, words }: Statement, takes: Takes): Words => {
  const spellings = spellingsOf(shell, takes);
  const known = (word: string) => spellingIn(spellings, shell, word);
  const [loose, ...all] = saidIn(shell, words, word => known(word) !== undefined);
  const named = all.map(said => ({ said, found: known(said.option) }));
  const written: Record<string, string[]> = {};
  for (const { said, found } of named) {
    if (found?.name === undefined) continue;
    written[found.name] ??= [];
    written[found.name]?.push(...said.values);
  }
  const unknown = named.flatMap(({ said, found }) => (found ? [] : [said]));
  return { written, unknown: takes.passesOver === 'any' ? [] : unknown, loose: loose?.values ?? [] };
};
