/** The course as one learner goes through it: what is next, one lesson after the other, and what is kept of them. */
import type { Choice } from '../../model/field.ts';
import { serve } from '../../simulator/http/serve.ts';
import { type Learning, withRun } from '../../training/learning.ts';
import type { Lesson } from '../../training/lesson.ts';
import { plain, quiet, strong } from '../../training/note.ts';
import { type Entry, nextOf, solvedOf, syllabusOf } from '../../training/syllabus.ts';
import type { Stage } from '../stage.ts';
import { ask } from './ask.ts';
import type { Course } from './course.ts';
import { holdLesson } from './hold-lesson.ts';
import { keepLearning } from './learning-file.ts';
import { openBench } from './open-bench.ts';

export interface Classroom {
  readonly stage: Stage;
  readonly course: Course;
  readonly seed: number;
  /** Where the world of a lesson is served to other clients of Azure. */
  readonly port?: number;
}

const headings: Readonly<Record<Lesson['kind'], string>> = {
  lesson: 'Lessons',
  drill: 'Drills: something is broken',
  exam: 'The exam',
};

const choiceOf = ({ id, title, kind, solved, points }: Entry): Choice => ({
  value: id,
  label: `${solved ? '✓' : '·'} ${title}`,
  ...(points !== undefined && { hint: solved ? `${points} points` : 'begun' }),
  group: headings[kind],
});

/** @returns what is known of the learner now; undefined where the lesson was left. */
export const takeLesson = async (room: Classroom, id: string, learning: Learning): Promise<Learning | undefined> => {
  const { stage, course, seed, port } = room;
  const lesson = course.lesson(id, seed);
  const bench = await openBench(lesson, seed);
  const served = port === undefined ? undefined : await serve({ simulator: bench, port, speed: 0 });
  try {
    const desk = { stage, lesson, seed, bench, ...(served && { address: served.address }) };
    const run = await holdLesson(desk);
    if (!run) return undefined;
    const kept = withRun(learning, run);
    await keepLearning(kept);
    return kept;
  } finally {
    await served?.close();
  }
};

/** Until the learner leaves. */
export const attend = async (room: Classroom, start: Learning): Promise<void> => {
  let learning = start;
  for (;;) {
    const entries = syllabusOf(room.course.lessons, learning.runs);
    const next = nextOf(entries);
    room.stage.tell([
      strong(`Managed identities: ${solvedOf(entries)}`),
      ...(next ? [plain(`Next: ${next.title}`)] : []),
    ]);
    const chosen = await ask(room.stage, {
      title: 'The course',
      question: 'Which lesson?',
      explain: 'Each takes less than ten minutes, in a world of its own. Nothing reaches Azure.',
      choices: entries.map(choiceOf),
      ...(next && { default: next.id }),
    });
    if (chosen === undefined) return;
    const kept = await takeLesson(room, chosen, learning);
    if (kept) learning = kept;
    else room.stage.tell([quiet('Left. The lesson begins anew the next time.')]);
  }
};
