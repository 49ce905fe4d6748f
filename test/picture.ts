/** The picture in the README: a screen of a recorded session, as SVG. */
import { resolve } from 'node:path';
import { workflowNamed } from '../src/commands/options/workflow-argument.ts';
import { momentsOf, whereOf } from '../src/commands/playing/moments.ts';
import { framesOf } from '../src/drivers/ink/play/frames.tsx';
import { widthOf } from '../src/drivers/ink/text/width.ts';
import { openRecording } from '../src/recordings/open.ts';

const source = 'recordings/assign-user-assigned-identity.json';
const size = { columns: 96, rows: 30 };

/** Of one letter, in pixels. */
const [wide, high] = [8.4, 18];
const edge = 16;

const colours: Readonly<Record<string, string>> = { 31: '#ff7b72', 32: '#7ee787', 33: '#e3b341', 36: '#79c0ff' };

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

interface Style {
  readonly fill: string;
  readonly weight: string;
}

const usual: Style = { fill: '#e6edf3', weight: 'normal' };

/** What a code of a terminal makes of a style: colour, bold, dim, and the ends of each. */
const restyled = (style: Style, code: string): Style => {
  if (code === '1') return { ...style, weight: 'bold' };
  if (code === '2') return { ...style, fill: '#8b949e' };
  if (code === '22') return { fill: style.fill === '#8b949e' ? usual.fill : style.fill, weight: 'normal' };
  return { ...style, fill: colours[code] ?? usual.fill };
};

const rowAsSvg = (row: string, y: number): string => {
  let style = usual;
  let column = 0;
  return (
    row
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal obeys
      .split(/\u001b\[([0-9;]*)m/)
      .map((part, i) => {
        if (i % 2) {
          style = part.split(';').reduce(restyled, style);
          return '';
        }
        const x = edge + column * wide;
        column += widthOf(part);
        const width = `textLength="${(widthOf(part) * wide).toFixed(1)}"`;
        const look = `fill="${style.fill}" font-weight="${style.weight}"`;
        return part.trim() ? `<text x="${x.toFixed(1)}" y="${y}" ${width} ${look}>${escaped(part)}</text>` : '';
      })
      .join('')
  );
};

const asSvg = (rows: readonly string[], title: string): string => {
  const [width, height] = [size.columns * wide + 2 * edge, rows.length * high + 2 * edge];
  const lines = rows.map((row, i) => rowAsSvg(row, edge + (i + 1) * high - 5)).filter(Boolean);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width.toFixed(0)} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="#0d1117"/>`,
    `<g font-family="ui-monospace, Menlo, Consolas, monospace" font-size="14" xml:space="preserve">`,
    ...lines,
    '</g></svg>\n',
  ].join('\n');
};

/** The plan, since that is what the wizard is for. */
export const picture = async (): Promise<string> => {
  const recording = await openRecording(resolve(import.meta.dirname, '..', source));
  const { moments } = await momentsOf(recording, workflowNamed(recording.workflow.id));
  const plan = moments.filter(({ view }) => view.is === 'review');
  const [rows = []] = framesOf(plan, whereOf(recording), size);
  return asSvg(rows, `The plan of ${source}: what is created and changed, in words and as commands`);
};
