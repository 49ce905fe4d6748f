/** A terminal whose scrollback nobody can wipe, and that is sent only glyphs that it has. */
import { spellingIn } from '../lines/ascii.ts';
import { rewritten } from '../lines/rewritten.ts';

const wipeScrollback = '\u001b[3J';

/**
 * Ink wipes the scrollback where the last frame was as high as the terminal is now, which a terminal that has just become
 * lower brings about. What a person did before is not ours to delete.
 */
export const gentle = (stdout: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): NodeJS.WriteStream => {
  const spell = spellingIn(environment);
  return rewritten(stdout, text => spell(text.replaceAll(wipeScrollback, '')));
};
