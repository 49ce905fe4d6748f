/** What can be done with a recording, as it can be typed here. */
import { publicCloud } from '../../arm/clouds.ts';
import { az } from '../../model/command.ts';
import { inBash, snake } from '../../model/shell.ts';
import type { Workflow } from '../../model/workflow.ts';
import type { Recording } from '../../recordings/format-1.ts';
import type { Backend } from '../backend.ts';
import { canBeUndone, isAllDone } from '../undo/done-in.ts';

/** Who came by npm has no command of this name. */
const typed = (act: 'replay' | 'resume' | 'undo', path: string, options: readonly string[] = []): string => {
  const start = process.env.npm_lifecycle_event === 'start' ? az`npm start --` : az`mi-wizard`;
  return inBash(az`${start} ${act} ${path} ${options}`);
};

/** No file holds them, and the simulator is a new one in each process. */
const secrets = ({ parameters }: Recording): readonly string[] =>
  Object.entries(parameters).flatMap(([name, { type }]) =>
    type === 'secret' ? ['--secret', `${name}=env:${snake(name)}`] : [],
  );

/** A cloud of one's own has no name by which it could be found again. */
const addresses = (backend: Backend): readonly string[] => {
  if (backend.on === 'simulator' || backend.cloud?.name !== 'custom') return [];
  const { resourceManager, authority, audience, graph } = backend.cloud;
  const hosts = ['--authority-host', authority, '--audience', audience, '--graph-endpoint', graph];
  return ['--arm-endpoint', resourceManager, ...hosts];
};

/** A recording is undone where it was done. */
const where = (backend: Backend): readonly string[] => {
  if (backend.on === 'simulator') return [];
  const { name } = backend.cloud ?? publicCloud;
  const isNamed = name !== publicCloud.name && name !== 'custom';
  return ['--on', 'azure', ...(isNamed ? ['--cloud', name] : addresses(backend))];
};

export const whatNext = (
  recording: Recording,
  workflow: Workflow,
  backend: Backend,
  path: string,
): readonly string[] => {
  const needed = secrets(recording);
  const again = backend.on === 'simulator' ? [...where(backend), ...needed] : where(backend);
  return [
    ...(recording.outcome === 'completed' ? [`Replay it  ${typed('replay', path, needed)}`] : []),
    ...(recording.outcome === 'stopped' && !isAllDone(recording)
      ? [`Go on      ${typed('resume', path, addresses(backend))}`]
      : []),
    ...(canBeUndone(recording, workflow) ? [`Undo it    ${typed('undo', path, again)}`] : []),
  ];
};
