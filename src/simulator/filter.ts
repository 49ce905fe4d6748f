/** The small part of OData that ARM's lists take: clauses joined by `and`, most of them `property eq 'value'`. */

/** An `and` inside quotes belongs to the value. */
export const clausesOf = (filter: string | null): readonly string[] =>
  (filter ?? '')
    .split(/ and (?=(?:[^']*'[^']*')*[^']*$)/i)
    .map(clause => clause.trim())
    .filter(Boolean);

export interface Comparison {
  /** In lower case. */
  readonly property: string;
  readonly value: string;
}

/** A quote inside a value is written twice. */
export const comparisonIn = (clause: string): Comparison | undefined => {
  const [, property, value] = /^([\w/]+)\s+eq\s+'((?:[^']|'')*)'$/i.exec(clause) ?? [];
  return property === undefined || value === undefined
    ? undefined
    : { property: property.toLowerCase(), value: value.replaceAll("''", "'") };
};

export const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
