/** What is done to a lesson's world by a file: the incident before it, its solution, the repair that does not help. */
import * as z from 'zod';
import { resourceName, text } from './text.ts';

const body = z.record(z.string(), z.json());

/** Said when the move is shown. */
const says = z.exactOptional(text);

/** Names stand in braces, in paths, keys and values: `{id:web-1}`, `{principal:id-a}`, `{client:id-a}`, `{role:Reader}`, `{group:rg-app}`. */
const request = text.regex(/^(GET|PUT|PATCH|DELETE|POST) (\/|\{)\S*$/, {
  error: 'It is no request: PATCH {id:web-1}?api-version=…',
});

export const move = z.discriminatedUnion('is', [
  /** A workflow of the wizard, with the answers of a recording. */
  z.strictObject({ is: z.literal('run'), workflow: text, answers: z.record(z.string(), text), says }),
  z.strictObject({ is: z.literal('send'), request, body: z.exactOptional(body), says }),
  /** Reads a resource, lays the body over what was read, and writes the whole back: as the cmdlets of PowerShell do. */
  z.strictObject({ is: z.literal('write back'), resource: resourceName, body, says }),
  /** A machine asks for a token, and keeps it. */
  z.strictObject({ is: z.literal('token'), on: resourceName, client: z.exactOptional(resourceName), says }),
  z.strictObject({ is: z.literal('wait'), seconds: z.number().min(1).max(10_000_000), says }),
]);

export type Move = z.infer<typeof move>;
