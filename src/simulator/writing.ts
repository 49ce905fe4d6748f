/** JSON as Azure writes it: Microsoft.Compute indents it and ends lines with \r\n, everyone else is compact (recorded). */
export type Writing = 'indented' | 'compact';

export type Writer = (body: object) => string;

const write: Readonly<Record<Writing, Writer>> = {
  compact: body => JSON.stringify(body),
  indented: body => JSON.stringify(body, null, 2).replaceAll('\n', '\r\n'),
};

/** A writer that remembers what it wrote: resources are never changed in place, so one text is good until the next write. */
export const writer = (writing: Writing): Writer => {
  const written = new WeakMap<object, string>();
  return body => {
    const known = written.get(body);
    if (known !== undefined) return known;
    const text = write[writing](body);
    written.set(body, text);
    return text;
  };
};
