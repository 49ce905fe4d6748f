/** How much room there is, in rows and columns. */

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export const sizeOf = ({ columns, rows }: NodeJS.WriteStream): Size => ({ columns: columns || 80, rows: rows || 24 });

/** The first of several forms, from the fullest to the shortest, that leaves the rows that are wanted. */
export const fullest = <T>(
  forms: readonly [T, ...T[]],
  heightOf: (form: T) => number,
  rows: number,
  wanted: number,
): T => forms.find(form => rows - heightOf(form) >= wanted) ?? (forms.at(-1) as T);
