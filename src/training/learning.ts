/** What a learner has done, sealed: progress while one learns, the certificate at the end, and what a trainer grades. */
import * as z from 'zod';
import { brokenPart, type Part, seal, sealOf } from '../recordings/chain.ts';
import { act } from './act.ts';
import { text } from './text.ts';

export const learningSchemaName = 'urn:mi-wizard:training:1';

const score = z.strictObject({
  solved: z.boolean(),
  /** Writes that Azure took or refused; looking is free. */
  actions: z.int().nonnegative(),
  /** Those of the solution that comes with the lesson. */
  shortest: z.int().nonnegative(),
  hints: z.int().nonnegative(),
  solutionShown: z.boolean(),
  /** Questions about what happens next. */
  asked: z.int().nonnegative(),
  right: z.int().nonnegative(),
  /** On the clock of the simulator. */
  seconds: z.number().nonnegative(),
  points: z.int().min(0).max(100),
});

const run = z.strictObject({
  lesson: z.strictObject({ id: text, title: text, digest: z.string() }),
  seed: z.int().nonnegative(),
  started: z.string(),
  ended: z.string(),
  acts: z.array(act),
  score,
});

export const learning = z.strictObject({
  $schema: z.literal(learningSchemaName),
  format: z.literal(1),
  tool: z.literal('mi-wizard'),
  version: z.string(),
  learner: text,
  /** The best of each lesson. */
  runs: z.array(run),
  seal,
});

export type Score = z.infer<typeof score>;
export type Run = z.infer<typeof run>;
export type Learning = z.infer<typeof learning>;

/** A seal that is there already is no part of what is sealed. */
const partsOf = ({ $schema, format, tool, version, learner, runs }: Omit<Learning, 'seal'>): readonly Part[] => [
  ['header', { $schema, format, tool, version, learner }],
  ...runs.map((each, i): Part => [`runs.${i} (${each.lesson.id})`, each]),
];

export const sealedLearning = (unsealed: Omit<Learning, 'seal'>): Learning => {
  const { algorithm, links, head } = sealOf(partsOf(unsealed));
  return { ...unsealed, seal: { algorithm, links: [...links], head } };
};

/** The name of the first part that is not as it was sealed, or undefined. */
export const brokenRun = ({ seal: sealed, ...rest }: Learning): string | undefined => brokenPart(partsOf(rest), sealed);

/** A better run of a lesson takes the place of the one before. */
export const withRun = (before: Omit<Learning, 'seal'>, fresh: Run): Learning => {
  const old = before.runs.find(({ lesson }) => lesson.id === fresh.lesson.id);
  const isBetter = !old || old.lesson.digest !== fresh.lesson.digest || fresh.score.points >= old.score.points;
  const others = before.runs.filter(each => each !== old);
  return sealedLearning({ ...before, runs: isBetter ? [...others, fresh] : before.runs });
};
