/** Format 1 of a lesson: a recorded solution and a few lines. What the steps teach comes from their definitions. */
import * as z from 'zod';
import { check } from './check.ts';
import { move } from './move.ts';
import { startingWorld } from './starting-world.ts';
import { text } from './text.ts';

export const lessonSchemaName = 'urn:mi-wizard:lesson:1';

export const lesson = z.strictObject({
  $schema: z.literal(lessonSchemaName),
  format: z.literal(1),
  id: text.regex(/^[a-z][a-z0-9-]*$/, { error: 'It takes small letters, digits and hyphens' }),
  kind: z.enum(['lesson', 'drill', 'exam']),
  title: text,
  /** What is to be true at the end, in a sentence or a few. */
  goal: z.array(text).min(1).max(12),
  world: startingWorld,
  /** For how many seconds role assignments do not know a new principal. */
  replicationDelay: z.exactOptional(z.number().min(0).max(3600)),
  /** A plan of faults, as the simulator takes them. */
  faults: z.exactOptional(z.array(z.record(z.string(), z.json()))),
  /** What has happened before it starts. */
  incident: z.exactOptional(z.array(move)),
  /** Each fails when the lesson starts. */
  checks: z.array(check).min(1),
  /** Each holds when the lesson starts, and has to hold at the end. */
  keeps: z.exactOptional(z.array(check)),
  /** From where to look to what to do. */
  hints: z.tuple([text, text, text]),
  solution: z.array(move).min(1),
  /** What people try first, and what does not help. */
  naive: z.exactOptional(z.array(move).min(1)),
  /** Where the trouble is documented or was reported. */
  sources: z.exactOptional(z.array(text)),
});

export type Lesson = z.infer<typeof lesson>;

/** The published JSON Schema (draft 2020-12). */
export const lessonSchema = (): object => ({
  ...z.toJSONSchema(lesson, { target: 'draft-2020-12' }),
  $id: lessonSchemaName,
  title: 'A lesson of mi-wizard, format 1',
});
