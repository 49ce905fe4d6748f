/** Every command there is, in the order in which help lists them. */
import { addCompletion } from './completion/completion.ts';
import { addDiagram } from './diagram.ts';
import { addDoctor } from './doctor/doctor.ts';
import { addExplain } from './explain.ts';
import { addExport } from './export.ts';
import { addGrade } from './grade.ts';
import { addLesson } from './lesson.ts';
import { addPlay } from './play.ts';
import { addReplay } from './replay.ts';
import { addResume } from './resume.ts';
import { addRun, addWizard } from './run.ts';
import { addSessions } from './sessions.ts';
import { addSimulate } from './simulate.ts';
import { addTrain } from './train.ts';
import { addUndo } from './undo.ts';
import { addVerify } from './verify.ts';
import { addWorkflows } from './workflows.ts';

export const commands = [
  addWizard,
  addRun,
  addWorkflows,
  addReplay,
  addPlay,
  addResume,
  addSessions,
  addUndo,
  addVerify,
  addExport,
  addExplain,
  addSimulate,
  addDiagram,
  addLesson,
  addDoctor,
  addTrain,
  addGrade,
  addCompletion,
] as const;
