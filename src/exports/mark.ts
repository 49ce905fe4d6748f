/** Places in a request for what only its reader has: a secret, or a fact that a script learns. */
import { isObject, type Json } from '../model/json.ts';

/** No recording can hold such a text: it has control characters. */
export const mark = (name: string): string => `\u0000${name}\u0000`;

// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what a mark is made of.
const shape = /^\u0000(\w+)\u0000$/;

/** The name at a place; a file travels in base64, and its mark with it. */
export const nameIn = (text: string): string | undefined =>
  (shape.exec(text) ?? shape.exec(Buffer.from(text, 'base64').toString('latin1')))?.[1];

/** Every name that a value has a place for. */
export const namesIn = (json: Json | undefined): readonly string[] => {
  if (typeof json === 'string') return [nameIn(json) ?? []].flat();
  if (Array.isArray(json)) return json.flatMap(namesIn);
  return isObject(json) ? Object.values(json).flatMap(namesIn) : [];
};
