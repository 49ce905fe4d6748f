/** Everything there is to see: what is over, in the scrollback, and what is open, below it. */
import { Static, useInput } from 'ink';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { Framed } from './frame/framed.tsx';
import { Keyboard, useMarkedPaste } from './paste.ts';
import type { Stage } from './stage.ts';
import { Lines } from './text/lines.tsx';
import { wrapped } from './text/wrap.ts';
import { type Theme, ThemeContext } from './theme.ts';

export const App = ({ stage, theme }: { readonly stage: Stage; readonly theme: Theme }) => {
  const { over, open, size } = useSyncExternalStore(stage.subscribe, stage.scene);
  const [keyboard] = useState(() => new Keyboard());
  // The only listener, there from the first frame to the last: between two of them a terminal would echo what is typed.
  useInput(useCallback((input, key) => keyboard.presses(input, key).forEach(stage.press), [keyboard, stage]));
  useMarkedPaste();
  return (
    <ThemeContext value={theme}>
      <Static items={[...over]}>{(lines, i) => <Lines key={i} of={wrapped(lines, size.columns)} />}</Static>
      {open && <Framed {...open} />}
    </ThemeContext>
  );
};
