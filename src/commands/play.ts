/** `mi-wizard play <recording>`: a recording as the person saw it, or as an asciicast; nobody is asked anything. */
import { writeFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import type { Moment } from '../drivers/replay/moments.ts';
import type { Pace } from '../drivers/replay/pace.ts';
import type { Lost } from '../drivers/replay/retrace.ts';
import type { Recording } from '../recordings/format-1.ts';
import { exitCodes } from './exit-codes.ts';
import { Failure, misuse } from './failure.ts';
import { result } from './output.ts';
import { canDraw } from './stage.ts';

interface Options extends Pace {
  readonly cast?: string;
  readonly json?: true;
}

const positive = (text: string): number => {
  const number = Number(text);
  if (Number.isFinite(number) && number > 0) return number;
  throw new InvalidArgumentError('It has to be a number above 0.');
};

const noTerminal = (file: string): Failure =>
  misuse({
    code: 'NoTerminal',
    happened: 'A recording is played on the screen of a terminal, and there is none here',
    try: [
      `mi-wizard play ${file} --cast play.cast, for a file that asciinema plays`,
      `mi-wizard export ${file} --to runbook, for a page to read`,
    ],
  });

const notWritten = (path: string, { code, message }: NodeJS.ErrnoException): Failure =>
  misuse({
    code: 'CastNotWritten',
    happened: code === 'EEXIST' ? `${path} exists already` : `${path} could not be written`,
    ...(code !== 'EEXIST' && { why: message }),
    try: ['Choose another name with --cast'],
  });

const parted = ({ expected, found }: Lost): Failure =>
  new Failure(
    {
      code: 'RecordingNotFollowed',
      happened: 'The rest of the recording cannot be shown',
      why: `It goes on at ${expected}, and this version of the wizard is at ${found}.`,
      try: ['Play it with the version that recorded it', 'Record the session again'],
    },
    exitCodes.diverged,
  );

const writeFilm = async (path: string, recording: Recording, moments: readonly Moment[], options: Options) => {
  const { filmOf } = await import('./playing/film.ts');
  const text = await filmOf(recording, moments, options);
  await writeFile(path, text, { flag: 'wx', mode: 0o600 }).catch(error => {
    throw notWritten(path, error);
  });
  result(options.json ? JSON.stringify({ cast: path, moments: moments.length }, null, 2) : `Cast  ${path}`);
};

const show = async (recording: Recording, moments: readonly Moment[], pace: Pace): Promise<void> => {
  const [{ playOnScreen }, { paced }, { whereOf }] = await Promise.all([
    import('../drivers/ink/play/play-screen.tsx'),
    import('../drivers/replay/pace.ts'),
    import('./playing/moments.ts'),
  ]);
  await playOnScreen(paced(moments, pace), { where: whereOf(recording) });
};

const play = async (file: string, options: Options): Promise<void> => {
  if (options.cast === undefined && !canDraw()) throw noTerminal(file);
  const [{ openRecording }, { workflowNamed }, { momentsOf }] = await Promise.all([
    import('../recordings/open.ts'),
    import('./options/workflow-argument.ts'),
    import('./playing/moments.ts'),
  ]);
  const recording = await openRecording(file);
  const { moments, lost } = await momentsOf(recording, workflowNamed(recording.workflow.id));
  if (options.cast === undefined) await show(recording, moments, options);
  else await writeFilm(options.cast, recording, moments, options);
  if (lost) throw parted(lost);
};

export const addPlay = (program: Command): void => {
  program
    .command('play')
    .description('Watch a recording as it was seen')
    .argument('<recording>', 'a JSON file that the wizard saved')
    .option('--speed <times>', 'how many times as fast', positive, 1)
    .option('--idle <seconds>', 'the longest that anything is shown', positive, 3)
    .option('--cast <file>', 'write it as an asciicast instead')
    .option('--json', 'print what was written as JSON')
    .action(play);
};
