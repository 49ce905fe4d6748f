/** A recording that stopped, gone on with: the same answers again, and what is done already is planned as `=`. */
import { clouds } from '../../arm/clouds.ts';
import type { Recording } from '../../recordings/format-1.ts';
import { openRecording } from '../../recordings/open.ts';
import { recordedValues } from '../../recordings/played-back.ts';
import type { Backend } from '../backend.ts';
import type { ExitCode } from '../exit-codes.ts';
import { type Failure, misuse } from '../failure.ts';
import { openLog } from '../log-file.ts';
import { type CloudOptions, cloudGiven, cloudPlaceOf, refuseCloudOptions } from '../options/cloud-options.ts';
import { workflowNamed } from '../options/workflow-argument.ts';
import { sit } from '../session/sitting.ts';
import { isAllDone, settledIn } from '../undo/done-in.ts';
import type { ResumeOptions } from './resume-session.ts';

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

const nothingToResume = (file: string, why: string, hint: string): Failure =>
  misuse({ code: 'NothingToResume', happened: `${file} is of a session ${why}`, try: [hint] });

export const resumeRecording = async (file: string, options: ResumeOptions): Promise<ExitCode> => {
  const recording = await openRecording(file);
  if (recording.outcome !== 'stopped')
    throw nothingToResume(file, `that was ${recording.outcome}`, `mi-wizard replay ${file}`);
  if (isAllDone(recording)) throw nothingToResume(file, 'of which all is done', `mi-wizard play ${file} shows it`);
  const workflow = workflowNamed(recording.workflow.id);
  const backend = backendOf(recording, options);
  openLog(options.logFile);
  return sit({
    backend,
    workflow,
    answers: { ...recordedValues(recording), ...options.secret },
    settled: settledIn(recording, workflow),
    plain: options.plain ?? false,
    guided: false,
    json: options.json ?? false,
    save: options.save,
    terms: options,
  });
};
