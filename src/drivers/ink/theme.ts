/** How tones look. Colour only repeats what marks and words say already. */
import { createContext } from 'react';
import type { Tone } from '../lines/line.ts';

export interface Look {
  readonly color?: 'cyan' | 'green' | 'red' | 'yellow';
  readonly bold?: true;
  readonly dimColor?: true;
}

export type Theme = Readonly<Record<Tone, Look>>;

const colourful: Theme = {
  strong: { bold: true },
  quiet: { dimColor: true },
  accent: { color: 'cyan' },
  good: { color: 'green' },
  bad: { color: 'red' },
  change: { color: 'yellow' },
  warning: { color: 'yellow', bold: true },
};

const colourless: Theme = {
  strong: { bold: true },
  quiet: {},
  accent: {},
  good: {},
  bad: { bold: true },
  change: {},
  warning: { bold: true },
};

/** https://no-color.org: any value but an empty one. Ink's own colours do not know it. */
export const themeOf = ({ NO_COLOR }: NodeJS.ProcessEnv): Theme => (NO_COLOR ? colourless : colourful);

export const ThemeContext = createContext(colourful);
