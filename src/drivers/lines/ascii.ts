/** The marks that we draw, for a terminal that has no glyphs but ASCII: each in as many columns. */

const marks: Readonly<Record<string, string>> = {
  '❯': '>',
  '›': '>',
  '▸': '>',
  '»': '>',
  '→': '>',
  '←': '<',
  '↑': '^',
  '↓': 'v',
  '✓': 'v',
  '✗': 'x',
  '·': '.',
  '•': '*',
  '…': '.',
  '│': '|',
  '─': '-',
  '–': '-',
  '—': '-',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
};

const mark = new RegExp(`[${Object.keys(marks).join('')}\u2800-\u28ff]`, 'g');

/** What turns while one waits is drawn in braille. */
const turning = '|/-\\';

const inAscii = (text: string): string =>
  text.replace(mark, each => marks[each] ?? turning[each.charCodeAt(0) % turning.length] ?? '|');

/** The console of Linux has few glyphs, whatever the locale says; where the locale says nothing, glyphs are there. */
const hasGlyphs = ({ TERM, LC_ALL, LC_CTYPE, LANG }: NodeJS.ProcessEnv): boolean => {
  const locale = LC_ALL || LC_CTYPE || LANG;
  return TERM !== 'linux' && (!locale || /utf-?8/i.test(locale));
};

/** How text is written in these surroundings. */
export const spellingIn = (environment: NodeJS.ProcessEnv): ((text: string) => string) =>
  hasGlyphs(environment) ? text => text : inAscii;
