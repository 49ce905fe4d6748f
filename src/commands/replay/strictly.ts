/** A recording replayed from its own calls alone: every event again, in the same states, without any backend. */
import type { Lost } from '../../drivers/replay/retrace.ts';
import { type Divergence, eventInWords, stepOfState } from '../../recordings/divergence.ts';
import type { Recording } from '../../recordings/format-1.ts';
import { openRecording } from '../../recordings/open.ts';
import { partedAt } from '../../recordings/parting.ts';
import { exitCodes } from '../exit-codes.ts';
import { workflowNamed } from '../options/workflow-argument.ts';
import { retraced } from '../playing/strict.ts';
import { recordingOf } from '../session/recording-of.ts';
import type { Outcome } from './outcome.ts';
import { failed, type ReplayOptions } from './replay-file.ts';

const lostAt = (recording: Recording, { event, expected, found }: Lost): Divergence => ({
  event: eventInWords(recording, event),
  state: expected,
  step: stepOfState(expected),
  property: 'state',
  expected,
  found,
});

const play = async (file: string): Promise<Omit<Outcome, 'file'>> => {
  const recording = await openRecording(file);
  const workflow = workflowNamed(recording.workflow.id);
  const { session, end, lost } = await retraced(recording, workflow);
  const again = await recordingOf(session, end, { on: 'simulator', seed: 0 }, new Date());
  const divergence = lost ? lostAt(recording, lost) : partedAt(recording, again);
  const { plan, steps } = again;
  return {
    workflow: workflow.id,
    plan,
    steps,
    exitCode: divergence ? exitCodes.diverged : exitCodes.done,
    ...(divergence && { divergence }),
  };
};

export const replayStrictly = async (file: string, { tell }: Pick<ReplayOptions, 'tell'>): Promise<Outcome> => {
  tell?.({ is: 'started', on: 'simulator' });
  const outcome = await play(file).catch(error => ({ plan: [], steps: [], ...failed(error) }));
  const { exitCode, divergence, problem } = outcome;
  tell?.({ is: 'ended', exitCode, ...(divergence && { divergence }), ...(problem && { problem }) });
  return { file, ...outcome };
};
