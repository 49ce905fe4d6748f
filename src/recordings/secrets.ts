/** Values that look like secrets: none is ever written, so one that is found was put there, or is a defect of ours. */
import { isObject, type Json } from '../model/json.ts';

const shapes: readonly (readonly [name: string, shape: RegExp])[] = [
  ['a token', /\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*/],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['a connection string', /\b(AccountKey|SharedAccessKey|Password|Pwd)\s*=\s*[^;\s"']{6,}/i],
  ['a shared access signature', /[?&]sig=[\w%+/=-]{20,}/],
  ['a client secret', /\b[\w~.-]{3}8Q~[\w~.-]{30,}/],
];

export interface SuspectedSecret {
  /** Where it stands: `events.3.value` */
  readonly at: string;
  readonly looksLike: string;
}

export const suspectedSecrets = (json: Json, path: readonly string[] = []): readonly SuspectedSecret[] => {
  if (typeof json === 'string') {
    const shape = shapes.find(([, pattern]) => pattern.test(json));
    return shape ? [{ at: path.join('.'), looksLike: shape[0] }] : [];
  }
  if (Array.isArray(json)) return json.flatMap((each, i) => suspectedSecrets(each, [...path, String(i)]));
  if (!isObject(json)) return [];
  return Object.entries(json).flatMap(([key, value]) => suspectedSecrets(value, [...path, key]));
};
