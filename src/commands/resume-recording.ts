/** A recording that stopped, gone on with: the same answers again, and what is done already is planned as `=`. */
import { clouds } from '../arm/clouds.ts';
import type { Recording } from '../recordings/format-1.ts';
import { openRecording } from '../recordings/open.ts';
import { recordedValues } from '../recordings/played-back.ts';
import type { Backend } from './backend.ts';
import type { ExitCode } from './exit-codes.ts';
import { misuse } from './failure.ts';
import type { ResumeOptions } from './resume-session.ts';
import { sit } from './sitting.ts';
import { workflowNamed } from './workflow-argument.ts';

const backendOf = ({ provenance: { backend } }: Recording): Backend => {
  if (backend.on === 'simulator') return backend;
  const cloud = clouds.find(({ name }) => name === (backend.cloud ?? 'public'));
  if (cloud) return { on: 'azure', cloud };
  throw misuse({
    code: 'CloudNotKnown',
    happened: 'The recording is of a cloud of somebody’s own',
    try: ['Run its workflow with --arm-endpoint'],
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
  return sit({
    backend: backendOf(recording),
    workflow: workflowNamed(recording.workflow.id),
    answers: { ...recordedValues(recording), ...options.secret },
    plain: options.plain ?? false,
    guided: false,
    json: options.json ?? false,
    save: options.save,
    terms: options,
  });
};
