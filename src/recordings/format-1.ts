/** Format 1 of a recording: the one definition of what a file holds, for writing, reading and checking. */
import * as z from 'zod';
import type { Json, JsonObject } from '../model/json.ts';
import { seal } from './chain.ts';

/** Any JSON value, checked for shape only: what it may hold was decided when it was written. */
const json: z.ZodType<Json> = z.json();
const object: z.ZodType<JsonObject> = z.record(z.string(), json);
export const known = z.record(z.string(), z.string());

const doc = z.strictObject({ title: z.string(), section: z.string(), dated: z.string(), url: z.string() });

const difference = z.strictObject({
  sign: z.enum(['+', '~', '-']),
  path: z.array(z.string()),
  before: json.optional(),
  after: json.optional(),
});

const item = z.strictObject({
  step: z.string(),
  title: z.string(),
  resource: z.string(),
  sign: z.enum(['+', '~', '-', '=']),
  differences: z.array(difference),
  before: object.optional(),
  after: object.optional(),
  commands: z.strictObject({ az: z.array(z.string()), powershell: z.array(z.string()) }),
  notes: z.array(z.string()),
  grants: z.literal(true).optional(),
  doc,
});

export const event = z.strictObject({
  /** Milliseconds from the start. */
  at: z.number().nonnegative(),
  /** The state that it was said in. */
  in: z.string(),
  /** How many calls there had been. */
  after: z.number().int().nonnegative(),
  is: z.enum(['answer', 'confirm', 'back', 'edit', 'retry', 'stop', 'interrupt', 'wait', 'leave', 'undo', 'cancel']),
  field: z.string().optional(),
  /** Of an answer; a secret has none. */
  value: z.string().optional(),
  secret: z.literal(true).optional(),
});

const parameter = z.strictObject({
  label: z.string(),
  /** A secret is text that no recording holds. */
  type: z.enum(['text', 'choice', 'secret']),
  rule: z.string().optional(),
  /** What can be chosen, where that is always the same. */
  options: z.array(z.string()).optional(),
  /** What the session used, and a replay uses where nothing else is bound; a secret has none. */
  value: z.string().optional(),
});

const call = z.strictObject({
  at: z.number().nonnegative(),
  method: z.string(),
  /** Known values stand in it by name: `/subscriptions/{subscription}/…`. */
  path: z.string(),
  apiVersion: z.string(),
  /** 0 where no answer came. */
  status: z.number().int(),
  /** Why none came, as the network calls it. */
  failure: z.string().optional(),
  milliseconds: z.number().nonnegative(),
  request: object.optional(),
  response: object.optional(),
  /** Where an operation that goes on is followed. */
  headers: known.optional(),
});

/** A call while questions were asked and the plan was made: it can only read. */
export const look = call.extend({ in: z.string() });

const step = z.strictObject({
  step: z.string(),
  resource: z.string(),
  state: z.enum(['done', 'unchanged', 'not written', 'partly written', 'unknown']),
  before: object.optional(),
  after: object.optional(),
  facts: known,
  calls: z.array(call),
});

const backend = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('simulator'), seed: z.number().int() }),
  z.strictObject({ on: z.literal('azure'), cloud: z.string().optional() }),
]);

/** Names the schema that is shipped with the program. */
export const schemaName = 'urn:mi-wizard:recording:1';

export const recording = z.strictObject({
  $schema: z.literal(schemaName),
  format: z.literal(1),
  workflow: z.strictObject({ id: z.string(), title: z.string() }),
  outcome: z.enum(['completed', 'stopped', 'cancelled']),
  provenance: z.strictObject({
    tool: z.literal('mi-wizard'),
    version: z.string(),
    /** SHA-256 of the machine that ran. */
    machine: z.string(),
    backend,
    started: z.string(),
    ended: z.string(),
  }),
  parameters: z.record(z.string(), parameter),
  /** Answers that were given before the first question, by `--set` or an old command. */
  given: known,
  /** Answers of steps that an earlier session had done, which were not asked for again. */
  settled: known.optional(),
  events: z.array(event),
  looks: z.array(look),
  plan: z.array(item),
  steps: z.array(step),
  facts: known,
  seal,
});

/** What was read or is to be written is never changed in place. */
export type Fixed<T> = JsonObject extends T
  ? T
  : T extends readonly (infer Each)[]
    ? readonly Fixed<Each>[]
    : T extends object
      ? { readonly [K in keyof T]: Fixed<Exclude<T[K], undefined>> }
      : T;

export type Recording = Fixed<z.infer<typeof recording>>;
export type RecordedEvent = Recording['events'][number];
export type RecordedLook = Recording['looks'][number];
export type RecordedStep = Recording['steps'][number];
export type RecordedCall = RecordedStep['calls'][number];
export type Parameter = Recording['parameters'][string];
