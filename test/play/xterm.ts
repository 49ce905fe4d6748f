/** What a terminal shows after all that was written to it. */
import xterm from '@xterm/headless';

export const xtermAfter = (written: string): Promise<string> =>
  new Promise(shown => {
    const model = new xterm.Terminal({ cols: 80, rows: 24, allowProposedApi: true });
    model.write(written, () => {
      const rows = Array.from({ length: 24 }, (_, i) => model.buffer.active.getLine(i)?.translateToString(true) ?? '');
      shown(rows.join('\n'));
    });
  });
