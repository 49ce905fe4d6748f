/** What every target has to do: make a text of a recording. An exporter writes, and never runs. */
import type { StartDryRun } from '../model/dry-run.ts';
import type { Workflow } from '../model/workflow.ts';
import type { Recording } from '../recordings/format-1.ts';
import { type Piece, piecesOf } from './pieces.ts';

export interface Source {
  readonly recording: Recording;
  readonly workflow: Workflow;
  /** For targets that say what goes over the wire. */
  readonly startDryRun: StartDryRun;
}

export type Exporter = (source: Source) => Promise<string>;

interface Parts {
  readonly begin: (recording: Recording) => readonly string[];
  readonly step: (piece: Piece) => readonly string[];
}

export const text = (parts: readonly (readonly string[])[]): string =>
  `${parts.map(lines => lines.join('\n')).join('\n\n')}\n`;

/** A beginning, and a part for each step. */
export const inParts =
  ({ begin, step }: Parts): Exporter =>
  async ({ recording, workflow }) =>
    text([begin(recording), ...piecesOf(recording, workflow).map(step)]);
