/** JSON as Azure writes it: Microsoft.Compute indents it and ends lines with \r\n, everyone else is compact (recorded). */
export type Writing = 'indented' | 'compact';

export const write: Readonly<Record<Writing, (body: object) => string>> = {
  compact: body => JSON.stringify(body),
  indented: body => JSON.stringify(body, null, 2).replaceAll('\n', '\r\n'),
};
