/** What was made of a text from an old page: the act it stands for today, and all there is to say about how it was written. */
import type { Known } from '../model/field.ts';
import type { Problem } from '../model/problem.ts';

/** A form that was right when it was printed, and is another one today. */
export interface Upgrade {
  readonly id: string;
  readonly was: string;
  readonly today: string;
  readonly why: string;
  /** A day, a month or a season; not there where no source tells when. */
  readonly since?: string;
  readonly source: string;
}

/** Something that was never right, or never clear, on the page that printed it. */
export interface Defect {
  readonly id: string;
  readonly wrong: string;
  readonly remedy: string;
  /** The documents that have it. */
  readonly source: string;
  /** The command is refused as printed. */
  readonly fatal?: true;
}

/** A value that the text has no answer for, although it seems to. */
export interface Asked {
  readonly field: string;
  readonly because: string;
}

/** What else the text does, once its first act is done. */
export interface Task {
  readonly workflow: string;
  readonly answers: Known;
}

export interface Understood {
  /** What the commands did when they were printed, a sentence each. */
  readonly did: readonly string[];
  /** By the names of the wizard's fields. A secret is never among them. */
  readonly answers: Known;
  readonly asked: readonly Asked[];
  readonly upgrades: readonly Upgrade[];
  readonly defects: readonly Defect[];
  readonly next: readonly Task[];
  /** How many other commands the text has, which are not known, or say nothing about identities. */
  readonly passedOver: number;
  /** The commands once more, without what was not understood and with no secret. */
  readonly again: string;
}

export interface WorkflowReading extends Understood {
  readonly is: 'workflow';
  readonly workflow: string;
}

/** Only a step on the way; without a step there is nothing to do today. */
export interface PartReading extends Understood {
  readonly is: 'part';
  readonly step?: string;
}

/** Refused as printed, but it is clear what was meant. */
export interface BrokenReading extends Understood {
  readonly is: 'broken';
  readonly instead: string;
}

/** No command, but a sentence of a page that misleads. */
export interface SentenceReading {
  readonly is: 'sentence';
  readonly defects: readonly Defect[];
}

export interface ForeignReading {
  readonly is: 'foreign';
  readonly problem: Problem;
}

export type Reading = WorkflowReading | PartReading | BrokenReading | SentenceReading | ForeignReading;
