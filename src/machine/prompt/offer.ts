/** What a question offers for the words typed so far: the choices that match, and perhaps the words themselves. */
import { type Choice, choiceOf } from '../../model/field.ts';

export interface Offer extends Choice {
  /** The words as they were typed, where a field takes something that is not among its choices. */
  readonly isNew?: true;
}

/** The rank of what does not match at all. */
const none = 5;

/** How well a choice matches: a label that starts with the words comes first, then one that has them, then the rest. */
const rank = ({ label, value, hint = '', group = '' }: Choice, words: string): number => {
  if (label.toLowerCase().startsWith(words)) return 0;
  return [label, value, hint, group].findIndex(text => text.toLowerCase().includes(words)) + 1 || none;
};

/** The choices that have the words in them, the best first. */
export const matching = (choices: readonly Choice[], words: string): readonly Choice[] => {
  const sought = words.trim().toLowerCase();
  const ranked: Choice[][] = Array.from({ length: none + 1 }, () => []);
  for (const choice of choices) ranked[rank(choice, sought)]?.push(choice);
  return ranked.slice(0, none).flat();
};

/** The choice that the words name exactly. */
export const named = (choices: readonly Choice[], words: string): Choice | undefined =>
  choiceOf(choices, words) ?? choices.find(({ label }) => label.toLowerCase() === words.toLowerCase());

export const offers = (choices: readonly Choice[], takesWords: boolean, words: string): readonly Offer[] => {
  const sought = words.trim();
  if (!sought) return choices;
  const found = matching(choices, sought);
  if (!takesWords || named(choices, sought)) return found;
  return [...found, { value: sought, label: sought, hint: 'new', isNew: true }];
};
