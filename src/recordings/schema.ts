/** The published JSON Schema (draft 2020-12) of a recording, from the one definition of the format. */
import * as z from 'zod';
import { recording, schemaName } from './format-1.ts';

export const recordingSchema = (): object => ({
  ...z.toJSONSchema(recording, { target: 'draft-2020-12' }),
  $id: schemaName,
  title: 'A recording of mi-wizard, format 1',
});
