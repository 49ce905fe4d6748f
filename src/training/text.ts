/** The texts of a lesson file: whoever wrote it, they steer no terminal and hide nothing. */
import * as z from 'zod';

/** Control characters, and the marks that turn the direction of writing. */
const unsafe = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

export const text = z
  .string()
  .min(1)
  .max(600)
  .refine(value => !unsafe.test(value), { error: 'It has characters that would steer a terminal' });

/** Of a resource, perhaps with its group: `photos-api`, `rg-photos/photos-api`. */
export const resourceName = text.regex(/^[\w.()-]+(\/[\w.()-]+)?$/, { error: 'It is no name of a resource' });
