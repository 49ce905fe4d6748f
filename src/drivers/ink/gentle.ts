/** A terminal that Ink leaves as it was: its scrollback stays, and it is sent only what has changed, in glyphs that it has. */
import { spellingIn } from '../lines/ascii.ts';
import { rewritten } from '../lines/rewritten.ts';
import { changedRows } from './changed-rows.ts';
import { sizeOf } from './frame/size.ts';

/** xterm itself and GNU screen cut what no longer fits; all others break it into further rows. */
const whenResized = ({ XTERM_VERSION, STY, TMUX }: NodeJS.ProcessEnv) =>
  XTERM_VERSION || (STY && !TMUX) ? 'rows are cut' : 'rows are broken anew';

/**
 * When a terminal was resized, Ink would first draw what was laid out for another size, and where that is too high wipe the
 * screen with its scrollback. What a person did before is not ours to delete; and each frame is laid out anew to fit.
 */
const asIfEndless = (stdout: NodeJS.WriteStream): NodeJS.WriteStream =>
  new Proxy(stdout, {
    get: (target, key) => {
      if (key === 'rows') return Number.POSITIVE_INFINITY;
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      if (key !== 'on') return value.bind(target);
      return (event: string, listener: () => void) => (event === 'resize' ? target : target.on(event, listener));
    },
  });

export const gentle = (stdout: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): NodeJS.WriteStream => {
  const spell = spellingIn(environment);
  const changed = changedRows(() => sizeOf(stdout), whenResized(environment));
  return rewritten(asIfEndless(stdout), text => changed(spell(text)));
};
