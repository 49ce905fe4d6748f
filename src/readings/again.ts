/** A command written once more: only what was understood of it, and no secret. */
import type { Meaning } from './meaning.ts';
import { tokenAddress } from './statements.ts';
import { isSecret } from './values.ts';

const quoted = (word: string): string =>
  /^[\w@%+=:,./[\]-]+$|^<[^<>"]*>$/.test(word) ? word : `"${word.replaceAll('"', "'")}"`;

/** Of a script only the request for a token is understood. */
const shown = (name: string, words: readonly string[]): readonly string[] => {
  if (name === 'scripts') return [quoted(`curl ${tokenAddress}`)];
  return isSecret(name) ? words.map(() => '<PASSWORD>') : words.map(quoted);
};

/** Nothing for a table of settings, which is no command. */
export const writtenAgain = ({ command, family, written }: Meaning): string => {
  if (!/^[a-z]/i.test(command)) return '';
  const list = command.startsWith('az ') ? ' ' : ',';
  const said = Object.entries(written).map(([name, words = []]) => {
    const spelling = family.options[name]?.split(' ')[0] ?? '';
    const values = shown(name, words);
    return [spelling, ...(values.length ? [values.join(list)] : [])].join(' ');
  });
  return [command, ...said].join(' ');
};
