/** Where a learner works: a lesson, its world, and the stage on which all is said. */
import type { Lesson } from '../../training/lesson.ts';
import type { Note } from '../../training/note.ts';
import type { Stage } from '../stage.ts';
import type { Bench } from './bench.ts';
import { evidenceOf } from './evidence-of.ts';

export interface Desk {
  readonly stage: Stage;
  readonly lesson: Lesson;
  readonly seed: number;
  readonly bench: Bench;
  /** Where other clients of Azure find the world; absent where it is not served. */
  readonly address?: string;
  /** Tells a trainer what was done since the last time. */
  readonly report?: () => Promise<void>;
}

export const tell = ({ stage }: Desk, note: Note): void => stage.tell(note);

export const evidenceAt = ({ bench }: Desk) => evidenceOf(bench.options, bench.snapshot());
