/** `mi-wizard resume [session]`: go on with what was broken off. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { type Failure, misuse } from './failure.ts';
import { addSecret } from './options/bindings.ts';
import { type CloudOptions, cloudGiven } from './options/cloud-options.ts';
import { withWorkOptions } from './options/work-options.ts';
import type { ResumeOptions } from './resume/resume-session.ts';

const nothingToResume = (): Failure =>
  misuse({ code: 'NothingToResume', happened: 'No session was broken off', try: ['mi-wizard begins a new one'] });

/** The one that was begun last, and that nobody works on. */
const latest = async (): Promise<string> => {
  const { sessionsHere } = await import('../recordings/sessions.ts');
  const free = (await sessionsHere()).find(({ heldBy }) => heldBy === undefined);
  if (!free) throw nothingToResume();
  return free.id;
};

/** An option that would be passed over is a mistake. */
const refuseCloud = (options: CloudOptions): void => {
  const given = cloudGiven(options);
  if (given === undefined) return;
  throw misuse({
    code: 'CloudNotMeant',
    happened: `${given} is not needed: a session that was broken off is gone on with where it was begun`,
    try: ['Leave it out'],
  });
};

const resume = async (named: string | undefined, options: ResumeOptions): Promise<void> => {
  if (named !== undefined && existsSync(named)) {
    const { resumeRecording } = await import('./resume/resume-recording.ts');
    process.exitCode = await resumeRecording(named, options);
    return;
  }
  refuseCloud(options);
  const { resumeSession } = await import('./resume/resume-session.ts');
  process.exitCode = await resumeSession(named ?? (await latest()), options);
};

export const addResume = (program: Command): void => {
  withWorkOptions(program.command('resume'))
    .description('Go on with a session that was broken off, or with a recording that stopped')
    .argument('[session]', 'its name, as `mi-wizard sessions` lists it, or a recording; otherwise the latest')
    .option('--secret <name=env:VARIABLE>', 'give once more a secret, which no file holds (repeatable)', addSecret)
    .option('--plain', 'hold the conversation line by line, without a screen')
    .option('--save <file>', 'where the recording goes')
    .option('--json', 'print the result as JSON')
    .action(resume);
};
