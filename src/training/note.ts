/** Something to read, as data: a screen colours it, a plain line prints it. */

export interface NoteLine {
  readonly text: string;
  /** In columns. */
  readonly indent?: number;
  readonly tone?: 'strong' | 'quiet' | 'accent' | 'good' | 'bad' | 'change' | 'warning';
}

export type Note = readonly NoteLine[];

export const plain = (text: string): NoteLine => ({ text });
export const strong = (text: string): NoteLine => ({ text, tone: 'strong' });
export const quiet = (text: string): NoteLine => ({ text, tone: 'quiet' });
export const good = (text: string): NoteLine => ({ text, tone: 'good' });
export const bad = (text: string): NoteLine => ({ text, tone: 'bad' });

export const indented = (by: number, note: Note): Note =>
  note.map(line => ({ ...line, indent: (line.indent ?? 0) + by }));

/** What is left of it without colours. */
export const inText = (note: Note): string =>
  note.map(({ text, indent = 0 }) => `${' '.repeat(indent)}${text}`.trimEnd()).join('\n');
