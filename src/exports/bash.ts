/** A recording as a bash script of Azure CLI commands, which stops at the first error. */
import { snake } from '../model/shell.ts';
import { inParts } from './exporter.ts';
import { secretsOf } from './pieces.ts';

/** What is quoted with a dollar is for another machine, or for a query: the checker of scripts is told so. */
const checked = (command: string): readonly string[] =>
  /'[^']*\$[^']*'/.test(command) ? ['# shellcheck disable=SC2016', command] : [command];

export const bash = inParts({
  begin: recording => [
    '#!/usr/bin/env bash',
    `# ${recording.workflow.title}`,
    '# Sign in first: az login',
    'set -euo pipefail',
    ...secretsOf(recording).map(([name, label]) => `: "\${${snake(name)}:?Set it to: ${label}}"`),
  ],
  step: ({ step, wasThere, commands, captured }) => {
    const [{ title, section, dated }] = step.docs;
    return [
      `# ${step.title}`,
      `# ${title}, ${section} (${dated})`,
      ...(wasThere ? ['# It was as it should be: nothing to do.'] : []),
      ...commands.az.flatMap(checked),
      ...captured.map(({ name, az }) => `${snake(name)}=$(${az})`),
    ];
  },
});
