/** What a person is asked who interrupts a step: keep waiting, leave it to Azure, or stop and undo. */
import type { InterruptedView } from '../../machine/view.ts';
import { entry, indented, type Line, line, paragraphs, quiet, strong, warning } from './line.ts';

const headOf = ({ title, resource, runs }: InterruptedView): Line =>
  runs
    ? line(warning('! This goes on in Azure: '), strong(resource), `  ${title}`)
    : line(warning('! This step is done, and the next one has not begun: '), strong(resource), `  ${title}`);

const inSeconds = (milliseconds: number): string => `${Math.floor(milliseconds / 1000)} s`;

/** For how long by now, and how far it is in Azure's own words. */
const stateOf = ({ runs, ran, waits, heard }: InterruptedView): readonly Line[] =>
  runs
    ? indented(2, [
        line(quiet(`For ${inSeconds(ran)} by now`)),
        ...(waits === undefined ? [] : [line(quiet(waits))]),
        ...(heard === undefined ? [] : [line(quiet(`Azure said last: ${heard}`))]),
      ])
    : [];

const choices = ({ runs }: InterruptedView): readonly Line[] => [
  entry(strong('wait'), runs ? '   Keep waiting: the next step follows.' : '   Go on: the next step follows.'),
  entry(strong('leave'), '  Stop watching: Azure goes on with what it was told, and the session can be resumed.'),
  entry(
    strong('undo'),
    '   Stop and undo: this step comes to its end, then undoing all that was written is planned and shown.',
  ),
];

export const interruptedLines = (view: InterruptedView): readonly Line[] =>
  paragraphs([headOf(view), ...stateOf(view)], [line('What is to be done?')], choices(view));
