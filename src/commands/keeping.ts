/** What is left of a session: its recording, and a word on where it is. */
import type { Session } from '../machine/session.ts';
import type { EndView } from '../machine/view.ts';
import { problemOf } from '../model/problem.ts';
import type { Recording } from '../recordings/format-1.ts';
import { problemInLines } from './failure.ts';
import { result, say } from './output.ts';
import { recordingOf } from './recording-of.ts';
import type { Sitting } from './sitting.ts';

/** What was done is not lost for want of a place: where the chosen one fails, the usual one is taken. */
const saved = async (recording: Recording, chosen: string | undefined): Promise<string> => {
  const { saveRecording } = await import('../recordings/save.ts');
  try {
    return await saveRecording(recording, chosen);
  } catch (error) {
    if (chosen === undefined) throw error;
    say(...problemInLines(problemOf(error)));
    return saveRecording(recording);
  }
};

/** A cancelled session wrote nothing, and leaves nothing. */
export const keep = async (
  session: Session,
  end: EndView,
  started: Date,
  { backend, save, json }: Pick<Sitting, 'backend' | 'save' | 'json'>,
): Promise<void> => {
  const { outcome } = end;
  if (outcome === 'cancelled') return json ? result(JSON.stringify({ outcome })) : undefined;
  const recording = await recordingOf(session, end, backend, started);
  const path = await saved(recording, save);
  if (json) return result(JSON.stringify({ outcome, recording: path, facts: recording.facts }, null, 2));
  result(`Recording  ${path}`);
  if (outcome === 'completed') result(`Replay it  mi-wizard replay ${path}`);
};
