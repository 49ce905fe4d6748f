/** Whether an answer may be taken: what a field makes of the words, and what is wrong with them. */
import { type Choice, choiceOf, type Field, type Known } from '../model/field.ts';
import type { Problem } from '../model/problem.ts';

/** The value that the words stand for: a choice by value or label, else what the field makes of them. */
export const meaningOf = (field: Field, choices: readonly Choice[], words: string, known: Known): string => {
  const picked = choiceOf(choices, words) ?? choices.find(({ label }) => label.toLowerCase() === words.toLowerCase());
  if (picked) return picked.value;
  const parsed = field.parse?.(words, known) ?? words;
  return choiceOf(choices, parsed)?.value ?? parsed;
};

const refusal = (code: string, happened: string, ...hints: readonly string[]): Problem => ({
  code,
  happened,
  try: hints,
});

/** What is wrong with a value, or undefined where nothing is. */
export const objection = (
  field: Field,
  choices: readonly Choice[],
  value: string,
  known: Known,
): Problem | undefined => {
  if (choiceOf(choices, value)) return undefined;
  const said = field.secret ? 'That' : `“${field.show?.(value) ?? value}”`;
  const rule = field.rule?.(known);
  if (!rule) {
    const offered = choices.length ? choices.map(({ label }) => label).join(', ') : field.none;
    return refusal('NotAChoice', `${said} is not one of the choices for ${field.label}`, `One of: ${offered}`);
  }
  if (rule.accepts(value)) return undefined;
  const lacking = rule.lacks?.(value);
  return refusal(
    'InvalidAnswer',
    `${said} is not valid for ${field.label}`,
    ...(lacking?.length ? [`It still needs ${lacking.join('; ')}`] : []),
    `Use ${rule.says}`,
  );
};
