/** Every recording that is shipped, as an exporter takes it. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startDryRun } from '../../src/azure/dry-run.ts';
import type { Source } from '../../src/exports/exporter.ts';
import type { Workflow } from '../../src/model/workflow.ts';
import { parseRecording } from '../../src/recordings/open.ts';
import { workflowById } from '../../src/workflows/workflows.ts';

const folder = resolve(import.meta.dirname, '../../recordings');

export const sourceOf = (id: string): Source => ({
  recording: parseRecording(readFileSync(join(folder, `${id}.json`), 'utf8'), id),
  workflow: workflowById(id) as Workflow,
  startDryRun,
});
