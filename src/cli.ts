/** The command line: every command there is, and what the process ends with. */
import { addCompletion } from './commands/completion/completion.ts';
import { addDiagram } from './commands/diagram.ts';
import { addDoctor } from './commands/doctor/doctor.ts';
import { addExplain } from './commands/explain.ts';
import { addExport } from './commands/export.ts';
import { addGrade } from './commands/grade.ts';
import { addLesson } from './commands/lesson.ts';
import { addPlay } from './commands/play.ts';
import { perform } from './commands/program.ts';
import { addReplay } from './commands/replay.ts';
import { addResume } from './commands/resume.ts';
import { addRun, addWizard } from './commands/run.ts';
import { addSessions } from './commands/sessions.ts';
import { addSimulate } from './commands/simulate.ts';
import { addTrain } from './commands/train.ts';
import { addVerify } from './commands/verify.ts';
import { addWorkflows } from './commands/workflows.ts';

await perform(
  [
    addWizard,
    addRun,
    addWorkflows,
    addReplay,
    addPlay,
    addResume,
    addSessions,
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
  ],
  process.argv,
);
