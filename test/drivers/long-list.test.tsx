/** A list of five thousand: a step through it costs what the few rows cost that are others than before. */
import { render } from 'ink';
import { expect, test, vi } from 'vitest';
import { App } from '../../src/drivers/ink/app.tsx';
import { Stage } from '../../src/drivers/ink/stage.ts';
import { type Theme, themeOf } from '../../src/drivers/ink/theme.ts';
import { standing } from './draw.tsx';
import { openTerminal } from './terminal.ts';
import { many, question } from './views.ts';

vi.hoisted(() => {
  for (const name of ['CI', 'CONTINUOUS_INTEGRATION']) delete process.env[name];
});

/** Every span with a tone looks it up when it is drawn. */
const counting = (): { readonly theme: Theme; readonly drawn: () => number } => {
  let drawn = 0;
  const get = (looks: Theme, tone: keyof Theme) => {
    drawn += 1;
    return looks[tone];
  };
  return { theme: new Proxy(themeOf({}), { get }), drawn: () => drawn };
};

test('a step down draws the rows anew that it changes, and no others', async () => {
  const terminal = openTerminal({ columns: 80, rows: 40 });
  const stage = new Stage({
    where: 'simulator',
    size: { columns: 80, rows: 40 },
    insist: () => {},
    desk: { copy: () => {}, save: name => name },
  });
  const { theme, drawn } = counting();
  const { stdin, stdout } = terminal;
  const { unmount } = render(<App stage={stage} theme={theme} />, { stdin, stdout, patchConsole: false });
  stage.drive(standing(question({ choices: many(5000) }), []));
  for (let i = 0; i < 100; i += 1) stage.press({ type: 'down' });
  await terminal.until('❯ Standard_D100s');
  const before = drawn();
  stage.press({ type: 'down' });
  await terminal.until('❯ Standard_D101s');
  expect(terminal.screen().match(/Standard_D/g)?.length).toBeGreaterThan(15);
  expect(drawn() - before).toBeLessThan(10);
  unmount();
});
