/** One question of a lesson, asked as every other is. */
import { type Choice, field } from '../../model/field.ts';
import { askOne } from '../one-question.ts';
import type { Stage } from '../stage.ts';

export interface Asked {
  /** Of the whole, above the question. */
  readonly title: string;
  readonly question: string;
  readonly explain: string;
  readonly choices: readonly Choice[];
  readonly default?: string;
  /** What may be typed besides; absent where one only picks. */
  readonly typed?: string;
}

/** @returns undefined where the person left. */
export const ask = (stage: Stage, asked: Asked): Promise<string | undefined> => {
  const { title, choices, explain, typed } = asked;
  const chosen = field({
    label: 'Your choice',
    question: asked.question,
    explain,
    options: choices,
    default: () => asked.default,
    ...(typed !== undefined && { rule: () => ({ says: typed, accepts: (text: string) => text.trim() !== '' }) }),
  });
  return askOne(stage, { title, does: asked.question, why: explain, field: chosen });
};
