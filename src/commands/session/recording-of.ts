/** The recording of a session that has ended. */
import { publicCloud } from '../../arm/clouds.ts';
import type { Session } from '../../machine/session.ts';
import type { EndView } from '../../machine/view.ts';
import type { Recording } from '../../recordings/format-1.ts';
import type { Backend } from '../backend.ts';
import { version } from '../version.ts';

export const recordingOf = async (
  session: Session,
  end: EndView,
  backend: Backend,
  started: Date,
): Promise<Recording> => {
  const [{ compose }, { chartDigest }] = await Promise.all([
    import('../../recordings/compose.ts'),
    import('../../machine/diagram.ts'),
  ]);
  return compose(session.workflow, session.account(), end, {
    version,
    machine: chartDigest(session.workflow),
    backend: backend.on === 'azure' ? { on: 'azure', cloud: (backend.cloud ?? publicCloud).name } : backend,
    started: started.toISOString(),
    ended: new Date().toISOString(),
  });
};
