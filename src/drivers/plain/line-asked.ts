/** One line, asked for and waited for: hidden where it is a secret, echoed where nobody sees what comes through a pipe. */
import type { Readable, Writable } from 'node:stream';
import type { View } from '../../machine/view.ts';
import { harmlessText } from '../lines/harmless.ts';
import { isTerminal, readHidden } from './hidden.ts';
import { invitationTo } from './invitation.ts';
import type { LineReader } from './line-reader.ts';

interface Line {
  readonly input: Readable;
  readonly output: Writable;
  readonly lines: LineReader;
}

/** @returns undefined where the input has ended, or as soon as nobody wants it any more */
export const lineAsked = async (
  view: View,
  { input, output, lines }: Line,
  until: AbortSignal,
): Promise<string | undefined> => {
  const isSecret = view.is === 'question' && view.secret;
  output.write(invitationTo(view));
  const said = await (isSecret && isTerminal(input) ? readHidden(input, until) : lines.next(until));
  // A terminal shows what is typed; a pipe does not, and a transcript should.
  if (isSecret || said === undefined) output.write('\n');
  else if (!isTerminal(input)) output.write(`${harmlessText(said)}\n`);
  return said;
};
