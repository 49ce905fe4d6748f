/** A recording that stopped, gone on with: the same answers again, and what is done already is planned as `=`. */

import { clouds } from '../arm/clouds.ts';
import type { Recording } from '../recordings/format-1.ts';
import { openRecording } from '../recordings/open.ts';
import { recordedValues } from '../recordings/played-back.ts';
import { workflowById } from '../workflows/workflows.ts';
import type { Backend } from './backend.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { Failure } from './failure.ts';
import type { ResumeOptions } from './resume-session.ts';
import { sit } from './sitting.ts';

const refused = (code: string, happened: string, hint: string): Failure =>
  new Failure({ code, happened, try: [hint] }, exitCodes.usage);

const backendOf = ({ provenance: { backend } }: Recording): Backend => {
  if (backend.on === 'simulator') return backend;
  const cloud = clouds.find(({ name }) => name === (backend.cloud ?? 'public'));
  if (cloud) return { on: 'azure', cloud };
  throw refused(
    'CloudNotKnown',
    'The recording is of a cloud of somebody’s own',
    'Run its workflow with --arm-endpoint',
  );
};

export const resumeRecording = async (file: string, options: ResumeOptions): Promise<ExitCode> => {
  const recording = await openRecording(file);
  if (recording.outcome !== 'stopped')
    throw refused(
      'NothingToResume',
      `${file} is of a session that was ${recording.outcome}`,
      `mi-wizard replay ${file}`,
    );
  const workflow = workflowById(recording.workflow.id);
  if (!workflow)
    throw refused('UnknownWorkflow', `There is no workflow “${recording.workflow.id}”`, 'mi-wizard workflows');
  return sit({
    backend: backendOf(recording),
    workflow,
    answers: { ...recordedValues(recording), ...options.secret },
    plain: options.plain ?? false,
    guided: false,
    json: options.json ?? false,
    save: options.save,
    terms: options,
  });
};
