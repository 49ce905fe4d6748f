/** From what a terminal sends to what is to be done with a recording that is played. */
import type { Key } from 'ink';
import type { PlayKey } from './playback.ts';

const typed: Readonly<Record<string, PlayKey>> = {
  ' ': { is: 'toggle' },
  '+': { is: 'faster' },
  '-': { is: 'slower' },
  q: { is: 'quit' },
};

const named = [
  ['rightArrow', { is: 'forward' }],
  ['leftArrow', { is: 'back' }],
  ['downArrow', { is: 'next chapter' }],
  ['upArrow', { is: 'last chapter' }],
  ['return', { is: 'toggle' }],
  ['escape', { is: 'quit' }],
] as const satisfies readonly (readonly [keyof Key, PlayKey])[];

export const playKeyOf = (input: string, key: Key): PlayKey | undefined => {
  if (key.ctrl) return input === 'c' ? { is: 'quit' } : undefined;
  const [, found] = named.find(([name]) => key[name]) ?? [];
  if (found) return found;
  return /^[1-9]$/.test(input) ? { is: 'chapter', number: Number(input) } : typed[input];
};
