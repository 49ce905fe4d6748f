/** Every format that a recording may have, the newest first; a file of an older one is brought up to it step by step. */
import type * as z from 'zod';
import type { Json } from '../model/json.ts';
import { recording } from './format-1.ts';

export interface Format {
  readonly format: number;
  readonly schema: z.ZodType;
  /** From the next older format, whose shape was checked; absent in the oldest. */
  readonly migrate?: (older: Json) => Json;
}

export const formats: readonly Format[] = [{ format: 1, schema: recording }];
