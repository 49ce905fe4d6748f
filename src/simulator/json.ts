/** Plain data: what stores and bodies are made of. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object at a path inside a value; an empty one where there is none, so that a caller can go on reading. */
export const part = (value: Json | undefined, ...path: readonly string[]): JsonObject => {
  const inner = path.reduce<Json | undefined>((each, key) => (isObject(each) ? each[key] : undefined), value);
  return isObject(inner) ? inner : {};
};

export const listIn = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
