/** The outputs of a deployment, as Azure writes them: types in its own spelling, names in camel case. */
import { type Json, type JsonObject, part } from '../json.ts';
import { typeName } from './parameters.ts';

/** `VMSS` becomes `vmss`, `VMName` becomes `vmName` (Json.NET's rule; recorded for the first). */
const camelCase = (name: string): string => name.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, start => start.toLowerCase());

export const outputsOf = (outputs: JsonObject, evaluate: (value: Json) => Json): JsonObject =>
  Object.fromEntries(
    Object.entries(outputs).map(([name, output]) => {
      const { type, value = null } = part(output);
      const named = typeName(type);
      return [camelCase(name), { type: named, ...(!named.startsWith('Secure') && { value: evaluate(value) }) }];
    }),
  );
