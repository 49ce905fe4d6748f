/** A view as the screen draws it at a size, without a terminal. */
import { renderToString } from 'ink';
import { Framed } from '../../src/drivers/ink/frame/framed.tsx';
import type { Size } from '../../src/drivers/ink/frame/size.ts';
import type { Press } from '../../src/drivers/ink/keys.ts';
import { Stage } from '../../src/drivers/ink/stage.ts';
import type { WizardEvent } from '../../src/machine/events.ts';
import type { Session } from '../../src/machine/session.ts';
import type { View } from '../../src/machine/view.ts';

export interface Drawn {
  /** The rows, without what is empty at their ends. */
  rows(): readonly string[];
  text(): string;
  press(...presses: readonly Press[]): void;
  resize(size: Size): void;
  readonly sent: readonly WizardEvent[];
  /** What is on the clipboard. */
  readonly copied: readonly string[];
  /** How often a person would not wait any longer. */
  insisted(): number;
}

/** A session that stays where it is, and remembers what it was told. */
export const standing = (view: View, sent: WizardEvent[]): Session =>
  ({
    view: () => view,
    lacking: () => undefined,
    subscribe: () => () => {},
    send: (event: WizardEvent) => sent.push(event),
    ended: new Promise(() => {}),
  }) as unknown as Session;

export const draw = (view: View, size: Size = { columns: 80, rows: 24 }, where = 'simulator'): Drawn => {
  const sent: WizardEvent[] = [];
  let insisted = 0;
  const copied: string[] = [];
  const stage = new Stage({
    where,
    size,
    insist: () => {
      insisted += 1;
    },
    desk: { copy: text => copied.push(text), save: name => name },
  });
  stage.drive(standing(view, sent));
  const text = (): string => {
    const { open, size } = stage.scene();
    return open ? renderToString(<Framed {...open} />, { columns: size.columns }) : '';
  };
  return {
    sent,
    copied,
    insisted: () => insisted,
    text,
    rows: () =>
      text()
        .split('\n')
        .map(row => row.trimEnd()),
    press: (...presses) => presses.forEach(stage.press),
    resize: stage.resize,
  };
};
