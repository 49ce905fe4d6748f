/** What every target has: a beginning, and a part for each step. An exporter writes, and never runs. */
import type { Workflow } from '../model/workflow.ts';
import type { Recording } from '../recordings/format-1.ts';
import { type Piece, piecesOf } from './pieces.ts';

export interface Exporter {
  readonly begin: (recording: Recording) => readonly string[];
  readonly step: (piece: Piece) => readonly string[];
}

export const exported = (exporter: Exporter, recording: Recording, workflow: Workflow): string => {
  const parts = [exporter.begin(recording), ...piecesOf(recording, workflow).map(exporter.step)];
  return `${parts.map(lines => lines.join('\n')).join('\n\n')}\n`;
};
