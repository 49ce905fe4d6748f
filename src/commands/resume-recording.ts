/** A recording that stopped, gone on with: the same answers again, and what is done already is planned as `=`. */
import { clouds } from '../arm/clouds.ts';
import { changesSomething } from '../model/workflow.ts';
import type { Recording } from '../recordings/format-1.ts';
import { openRecording } from '../recordings/open.ts';
import { recordedValues } from '../recordings/played-back.ts';
import type { Backend } from './backend.ts';
import { type CloudOptions, cloudGiven, cloudPlaceOf, refuseCloudOptions } from './cloud-options.ts';
import { requireAllowance } from './consenting.ts';
import type { ExitCode } from './exit-codes.ts';
import { misuse } from './failure.ts';
import { openLog } from './log-file.ts';
import type { ResumeOptions } from './resume-session.ts';
import { sit } from './sitting.ts';
import { workflowNamed } from './workflow-argument.ts';

/** A recording names its cloud, but not the addresses of one of somebody's own. */
const backendOf = ({ provenance: { backend } }: Recording, options: CloudOptions): Backend => {
  if (backend.on === 'simulator') {
    refuseCloudOptions(options);
    return backend;
  }
  if (cloudGiven(options) !== undefined) return { on: 'azure', cloud: cloudPlaceOf(options) };
  const cloud = clouds.find(({ name }) => name === (backend.cloud ?? 'public'));
  if (cloud) return { on: 'azure', cloud };
  throw misuse({
    code: 'CloudNotKnown',
    happened: 'The recording is of a cloud of somebody’s own',
    try: ['Say where it is: --arm-endpoint, --authority-host'],
  });
};

export const resumeRecording = async (file: string, options: ResumeOptions): Promise<ExitCode> => {
  const recording = await openRecording(file);
  if (recording.outcome !== 'stopped')
    throw misuse({
      code: 'NothingToResume',
      happened: `${file} is of a session that was ${recording.outcome}`,
      try: [`mi-wizard replay ${file}`],
    });
  const workflow = workflowNamed(recording.workflow.id);
  const backend = backendOf(recording, options);
  if (changesSomething(workflow)) requireAllowance(backend.on, options.allow);
  openLog(options.logFile);
  return sit({
    backend,
    workflow,
    answers: { ...recordedValues(recording), ...options.secret },
    plain: options.plain ?? false,
    guided: false,
    json: options.json ?? false,
    save: options.save,
    terms: options,
  });
};
