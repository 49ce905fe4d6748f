/** Answers by field name, as the options of a command line. */
import type { Known } from '../src/model/field.ts';

export const settings = (answers: Known): readonly string[] =>
  Object.entries(answers).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
