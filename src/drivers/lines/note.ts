/** What a lesson has to say, as lines that are safe to draw. */
import type { Note } from '../../training/note.ts';
import { harmlessText } from './harmless.ts';
import { blank, entry, type Line } from './line.ts';

export const noteLines = (note: Note): readonly Line[] => [
  ...note.map(({ text, indent = 0, tone }): Line => {
    const safe = harmlessText(text);
    return { ...entry(tone ? { text: safe, tone } : safe), indent };
  }),
  blank,
];
