/** How tones look. Colour only repeats what marks and words say already. */
import { createContext } from 'react';
import type { Tone } from '../lines/line.ts';

export interface Look {
  readonly color?: 'blue' | 'cyan' | 'green' | 'magenta' | 'red' | 'yellow';
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

/** Yellow and cyan cannot be read on white. */
const onLight: Theme = {
  ...colourful,
  accent: { color: 'blue' },
  change: { color: 'magenta' },
  warning: { color: 'magenta', bold: true },
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

/** Terminals that say so name the colour behind the text last: 7 and 15 are white. */
const isLight = ({ MI_WIZARD_THEME, COLORFGBG = '' }: NodeJS.ProcessEnv): boolean =>
  MI_WIZARD_THEME ? MI_WIZARD_THEME === 'light' : /;(7|15)$/.test(COLORFGBG);

/** https://no-color.org: any value but an empty one. Ink's own colours do not know it. */
export const themeOf = (environment: NodeJS.ProcessEnv): Theme => {
  if (environment.NO_COLOR) return colourless;
  return isLight(environment) ? onLight : colourful;
};

export const ThemeContext = createContext(colourful);
