/** What there is to see: a snapshot told as data, for a screen, a line or a recording alike. */
import type { Doc, Teaching } from '../model/document.ts';
import type { Choice } from '../model/field.ts';
import type { Plan, PlanItem } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { ResultState } from './context.ts';

export interface StepLine {
  readonly id: string;
  readonly title: string;
  /** An answered step will change something, once the plan is confirmed. */
  readonly state: 'done' | 'answered' | 'current' | 'to come';
}

export interface Answer {
  readonly field: string;
  /** The step that asked. */
  readonly step: string;
  readonly label: string;
  /** As it may be shown: a secret is dots. */
  readonly value: string;
  readonly editable: boolean;
}

export interface Common {
  readonly workflow: { readonly id: string; readonly title: string };
  readonly steps: readonly StepLine[];
  readonly answers: readonly Answer[];
}

export interface BusyView extends Common {
  readonly is: 'busy';
  readonly doing: 'reading' | 'planning' | 'applying' | 'verifying' | 'settling';
  /** In words: an -ing form, and what it is about. */
  readonly says: string;
  /** Why nothing seems to happen. */
  readonly waits?: string;
  /** What Azure said last. */
  readonly heard?: string;
}

export interface QuestionView extends Common {
  readonly is: 'question';
  readonly field: string;
  readonly label: string;
  readonly question: string;
  readonly explain: string;
  /** The rule for what is typed; absent where one only picks. */
  readonly rule?: string;
  readonly choices: readonly Choice[];
  /** Said where there is nothing to choose from and nothing may be typed. */
  readonly none?: string;
  readonly default?: string;
  readonly secret: boolean;
  /** What is being typed does not have yet; nothing where it will do. */
  readonly lacks?: readonly string[];
  readonly problem?: Problem;
  readonly doc: Doc;
  /** Where going back leads. */
  readonly back: 'the question before' | 'home' | 'nowhere';
}

export interface ReviewView extends Common {
  readonly is: 'review';
  readonly plan: Plan;
  /** What has to be typed before something is removed. */
  readonly nameToType?: string;
  readonly problem?: Problem;
}

export interface PauseView extends Common {
  readonly is: 'pause';
  readonly item: PlanItem;
  readonly teaches: Teaching;
}

/** Azure changed between the plan and the write: this is the step as it would be now. */
export interface ChangedView extends Common {
  readonly is: 'changed';
  readonly item: PlanItem;
}

export interface FailedView extends Common {
  readonly is: 'failed';
  readonly problem: Problem;
  /** What can be done about it here, besides cancelling. */
  readonly can: readonly ('retry' | 'back' | 'stop')[];
}

/** A person has interrupted a step, which goes on until something else is said. */
export interface InterruptedView extends Common {
  readonly is: 'interrupted';
  readonly title: string;
  readonly resource: string;
  /** Whether Azure is still at it; else the step is done, and the next one waits. */
  readonly runs: boolean;
  /** For how many milliseconds the step had run when it was interrupted. */
  readonly ran: number;
  /** What Azure says of it, and what it said last. */
  readonly waits?: string;
  readonly heard?: string;
}

export interface ResultLine {
  readonly step: string;
  readonly title: string;
  readonly resource: string;
  readonly state: ResultState;
  /** What to type on the resource itself to see what it has now. */
  readonly proof: readonly string[];
}

export interface EndView extends Common {
  readonly is: 'end';
  /** Who has `left` looks no longer: what Azure was told goes on, and the session can too. */
  readonly outcome: 'completed' | 'stopped' | 'left' | 'cancelled';
  readonly plan: Plan;
  readonly results: readonly ResultLine[];
  readonly facts: readonly { readonly field: string; readonly label: string; readonly value: string }[];
}

export type View =
  | BusyView
  | QuestionView
  | ReviewView
  | PauseView
  | ChangedView
  | FailedView
  | InterruptedView
  | EndView;
