/** The parameters of a template: what it declares, and what a deployment gives. */
import { isObject, type Json, type JsonObject } from '../json.ts';
import { evaluated } from './evaluate.ts';
import type { Surroundings } from './functions.ts';
import { InvalidTemplate } from './invalid-template.ts';

export interface Parameters {
  /** As the deployment shows them: a secure one has a type and no value. */
  readonly shown: JsonObject;
  readonly values: JsonObject;
}

const names = ['String', 'SecureString', 'Int', 'Bool', 'Object', 'SecureObject', 'Array'];

/** Azure answers `SecureString` where the template says `securestring`. */
export const typeName = (type: Json | undefined): string => {
  const found = names.find(each => each.toLowerCase() === String(type).toLowerCase());
  if (found) return found;
  throw new InvalidTemplate(
    `The type '${String(type)}' is not valid. Please see https://aka.ms/arm-syntax for usage details`,
  );
};

const refuseUnknown = (declared: JsonObject, given: JsonObject): void => {
  const known = Object.keys(declared);
  const unknown = Object.keys(given).filter(name => !known.some(each => each.toLowerCase() === name.toLowerCase()));
  if (!unknown.length) return;
  throw new InvalidTemplate(
    `The template parameters '${unknown.join(', ')}' in the parameters file are not valid; they are not present in the original template and can therefore not be provided at deployment time. The only supported parameters for this template are '${known.join(', ')}'. Please see https://aka.ms/arm-pass-parameter-values for usage details`,
  );
};

/** @throws InvalidTemplate */
export const readParameters = (
  declared: JsonObject,
  given: JsonObject,
  place: Omit<Surroundings, 'parameters' | 'variables'>,
): Parameters => {
  refuseUnknown(declared, given);
  const read = Object.entries(declared).map(([name, declaration]) => {
    const { type, defaultValue } = isObject(declaration) ? declaration : {};
    const [, wrapped] = Object.entries(given).find(([each]) => each.toLowerCase() === name.toLowerCase()) ?? [];
    const said = isObject(wrapped) ? wrapped.value : undefined;
    const byDefault = defaultValue === undefined ? undefined : { ...place, parameters: {}, variables: {} };
    const value = said ?? (byDefault && defaultValue !== undefined ? evaluated(defaultValue, byDefault) : undefined);
    if (value === undefined)
      throw new InvalidTemplate(
        `The value for the template parameter '${name}' is not provided. Please see https://aka.ms/arm-create-parameter-file for usage details`,
      );
    return { name, type: typeName(type), value };
  });
  return {
    shown: Object.fromEntries(
      read.map(({ name, type, value }) => [name, { type, ...(!type.startsWith('Secure') && { value }) }]),
    ),
    values: Object.fromEntries(read.map(({ name, value }) => [name, value])),
  };
};
