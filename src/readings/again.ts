/** A command written once more: only what was understood of it, and no secret. */
import type { Meaning } from './meaning.ts';
import { isSecret } from './values.ts';

const quoted = (word: string): string =>
  /^[\w@%+=:,./[\]-]+$|^<[^<>"]*>$/.test(word) ? word : `"${word.replaceAll('"', "'")}"`;

export const writtenAgain = ({ command, family, written }: Meaning): string => {
  const list = command.startsWith('az ') ? ' ' : ',';
  const said = Object.entries(written).map(([name, words = []]) => {
    const spelling = family.options[name]?.split(' ')[0] ?? '';
    const values = isSecret(name) ? words.map(() => '<PASSWORD>') : words.map(quoted);
    return [spelling, ...(values.length ? [values.join(list)] : [])].join(' ');
  });
  return [command, ...said].join(' ');
};
