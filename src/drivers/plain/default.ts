/** The answer that an empty line gives, if there is one. */
import { named } from '../../machine/prompt/offer.ts';
import type { QuestionView } from '../../machine/view.ts';
import type { Choice } from '../../model/field.ts';

/** As long as a default may be to stand in brackets, in characters. */
const longest = 60;

export const defaultOf = ({ choices, rule, secret, default: value }: QuestionView): Choice | undefined => {
  if (value === undefined || secret) return undefined;
  const choice = named(choices, value);
  if (choice || (choices.length && rule === undefined)) return choice;
  return { value, label: value.length > longest ? `${value.slice(0, longest)}…` : value };
};
