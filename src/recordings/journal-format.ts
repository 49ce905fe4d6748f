/** A journal: one JSON value a line, the first of which says what session it is of. Format 1. */
import * as z from 'zod';
import { event, type Fixed, known, look } from './format-1.ts';

const backend = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('simulator'), seed: z.number().int() }),
  z.strictObject({
    on: z.literal('azure'),
    cloud: z
      .strictObject({
        name: z.string(),
        label: z.string(),
        resourceManager: z.string(),
        audience: z.string(),
        authority: z.string(),
        graph: z.string(),
      })
      .optional(),
  }),
]);

export const opening = z.strictObject({
  journal: z.literal(1),
  workflow: z.string(),
  title: z.string(),
  /** SHA-256 of the machine that runs: only the same one can be led the same way. */
  machine: z.string(),
  backend,
  started: z.iso.datetime(),
  guided: z.literal(true).optional(),
  /** Groups that a service keeps for itself may be changed. */
  allowManagedGroups: z.literal(true).optional(),
  given: known,
  /** Answers of steps that an earlier session had done. */
  settled: known.optional(),
  /** Secrets that were given in advance, by name. */
  secrets: z.array(z.string()),
});

const sent = z.strictObject({ at: z.number().nonnegative(), method: z.string(), path: z.string() });

export const entry = z.union([
  z.strictObject({ said: event }),
  z.strictObject({ sends: sent }),
  z.strictObject({ saw: look }),
]);

export type Opening = Fixed<z.infer<typeof opening>>;
export type Entry = Fixed<z.infer<typeof entry>>;
