/** The first rows of the screen, painted before anything that draws is loaded: the eye is served first. */
import { headLine } from '../drivers/ink/frame/head.ts';
import { inPlain } from '../drivers/lines/line.ts';

/** Up to the first of the rows, and nothing below it. */
const erasing = (rows: number): string => `\u001b[${rows}A\r\u001b[J`;

/** @returns what makes room for the screen itself. */
export const splash = (title: string, where: string, stdout: NodeJS.WriteStream): (() => void) => {
  const rows = [inPlain(headLine(title, where, stdout.columns || 80)), '', 'Starting …'];
  stdout.write(`${rows.join('\n')}\n`);
  return () => void stdout.write(erasing(rows.length));
};
