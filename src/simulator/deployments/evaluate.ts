/** Template values evaluated: every expression in them, at every depth. */
import { isObject, type Json, type JsonObject } from '../json.ts';
import { callsIn, type Expression, isExpression, readExpression } from './expression.ts';
import { functions, memberOf, type Surroundings } from './functions.ts';
import { InvalidTemplate } from './invalid-template.ts';

const functionNamed = (name: string) => {
  const found = functions.get(name.toLowerCase());
  if (found) return found;
  throw new InvalidTemplate(
    `The template function '${name}' is not valid. Please see https://aka.ms/arm-functions for usage details`,
  );
};

const member = (of: Json, name: Json): Json => {
  const found = Array.isArray(of) ? of[Number(name)] : isObject(of) ? memberOf(of, String(name)) : undefined;
  if (found !== undefined) return found;
  const there = isObject(of) ? Object.keys(of).join(', ') : '';
  throw new InvalidTemplate(
    `The language expression property '${String(name)}' doesn't exist, available properties are '${there}'`,
  );
};

/** @throws InvalidTemplate */
export const evaluate = (expression: Expression, surroundings: Surroundings): Json => {
  switch (expression.is) {
    case 'literal':
      return expression.value;
    case 'call': {
      const values = expression.args.map(each => evaluate(each, surroundings));
      return functionNamed(expression.name)(values, surroundings);
    }
    case 'member':
      return member(evaluate(expression.of, surroundings), evaluate(expression.name, surroundings));
  }
};

/** The calls of `reference` in a text, whose values are known only while a deployment runs. */
export const referencesIn = (text: string) =>
  isExpression(text) ? callsIn(readExpression(text)).filter(({ name }) => name.toLowerCase() === 'reference') : [];

const evaluatedText = (text: string, surroundings: Surroundings): Json => {
  if (text.startsWith('[[')) return text.slice(1);
  if (!isExpression(text)) return text;
  const expression = readExpression(text);
  for (const { name } of callsIn(expression)) functionNamed(name);
  const waits = !surroundings.reference && referencesIn(text).length > 0;
  return waits ? text : evaluate(expression, surroundings);
};

/**
 * Nulls are left out, as ARM leaves them out of what it sends to providers. Without `reference`, an expression that needs it
 * stays as it is. @throws InvalidTemplate
 */
export const evaluated = (value: Json, surroundings: Surroundings): Json => {
  if (typeof value === 'string') return evaluatedText(value, surroundings);
  if (Array.isArray(value)) return value.map(each => evaluated(each, surroundings));
  return isObject(value) ? evaluatedObject(value, surroundings) : value;
};

export const evaluatedObject = (object: JsonObject, surroundings: Surroundings): JsonObject =>
  Object.fromEntries(
    Object.entries(object).flatMap(([key, each]) => {
      const value = evaluated(each, surroundings);
      return value === null ? [] : [[key, value] as const];
    }),
  );

/** Every text at any depth. */
export const textsIn = (value: Json | undefined): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
};
