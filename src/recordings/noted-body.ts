/** What a journal notes of an answer: what a recording may hold, and the etag, on which a write depends that comes after the session is taken up again. */
import type { Fields } from '../model/field.ts';
import type { JsonObject } from '../model/json.ts';
import { allowedBody } from './body-allow-list.ts';

export const notedBody = (body: JsonObject, fields: Fields): JsonObject => ({
  ...allowedBody(body, fields),
  ...(typeof body.etag === 'string' && { etag: body.etag }),
});
