/** A recording as a bash script of Azure CLI commands, which stops at the first error. */
import { snake } from '../model/shell.ts';
import { inParts } from './exporter.ts';
import { headingOf, secretsOf } from './pieces.ts';
import { checked, demanded } from './script-lines.ts';

export const bash = inParts({
  begin: recording => [
    '#!/usr/bin/env bash',
    `# ${recording.workflow.title}`,
    '# Sign in first: az login',
    'set -euo pipefail',
    ...secretsOf(recording).map(([name, label]) => demanded(snake(name), label)),
  ],
  step: piece => [
    ...headingOf(piece),
    ...piece.commands.az.flatMap(checked),
    ...piece.captured.map(({ name, az }) => `${snake(name)}=$(${az})`),
  ],
});
