/** From a recording to what the person saw: the session is held again on its own calls, and nothing else is asked. */
import { type Moment, noteMoments } from '../../drivers/replay/moments.ts';
import { type Lost, retraceToTheEnd } from '../../drivers/replay/retrace.ts';
import type { Workflow } from '../../model/workflow.ts';
import type { Recording } from '../../recordings/format-1.ts';
import { saidOf } from '../../recordings/played-back.ts';
import { sessionAgain, standIns } from './strict.ts';

interface Seen {
  readonly moments: readonly Moment[];
  /** Where the recording and the program part: what was seen after it cannot be told. */
  readonly lost?: Lost;
}

export const momentsOf = async (recording: Recording, workflow: Workflow): Promise<Seen> => {
  const { events, looks, steps, provenance } = recording;
  const calls = [...looks, ...steps.flatMap(step => step.calls)];
  const session = sessionAgain(recording, workflow);
  const spoken = saidOf(events, standIns(workflow));
  const { moments, stop } = noteMoments(session, {
    said: spoken.map(({ event }, i) => ({ at: events[i]?.at ?? 0, event })),
    saw: calls.map(({ at }) => at).sort((a, b) => a - b),
    ended: Date.parse(provenance.ended) - Date.parse(provenance.started),
  });
  const lost = await retraceToTheEnd(session, spoken);
  stop();
  if (lost) session.send({ type: 'cancel' });
  return { moments, ...(lost && { lost }) };
};

export const whereOf = ({ provenance }: Recording): string =>
  provenance.backend.on === 'azure' ? 'Azure' : 'simulator';
