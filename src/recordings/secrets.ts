/** Values that look like secrets: none is ever written, so one that is found was put there, or is a defect of ours. */
import { isObject, type Json } from '../model/json.ts';
import { secretShapes } from '../model/secret-shapes.ts';

export interface SuspectedSecret {
  /** Where it stands: `events.3.value` */
  readonly at: string;
  readonly looksLike: string;
}

export const suspectedSecrets = (json: Json, path: readonly string[] = []): readonly SuspectedSecret[] => {
  if (typeof json === 'string') {
    const shape = secretShapes.find(({ pattern }) => pattern.test(json));
    return shape ? [{ at: path.join('.'), looksLike: shape.name }] : [];
  }
  if (Array.isArray(json)) return json.flatMap((each, i) => suspectedSecrets(each, [...path, String(i)]));
  if (!isObject(json)) return [];
  return Object.entries(json).flatMap(([key, value]) => suspectedSecrets(value, [...path, key]));
};
