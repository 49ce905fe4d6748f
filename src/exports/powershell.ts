/** A recording as a script of Az PowerShell commands, which stops at the first error. */
import { inParts } from './exporter.ts';
import { secretsOf } from './pieces.ts';

export const powershell = inParts({
  begin: recording => [
    `# ${recording.workflow.title}`,
    '# Sign in first: Connect-AzAccount',
    ...(secretsOf(recording).length
      ? [
          `param(${secretsOf(recording)
            .map(([name]) => `[Parameter(Mandatory)][string]$${name}`)
            .join(', ')})`,
        ]
      : []),
    "$ErrorActionPreference = 'Stop'",
  ],
  step: ({ step, wasThere, commands, captured }) => {
    const [{ title, section, dated }] = step.docs;
    return [
      `# ${step.title}`,
      `# ${title}, ${section} (${dated})`,
      ...(wasThere ? ['# It was as it should be: nothing to do.'] : []),
      ...commands.powershell,
      ...captured.map(capture => `$${capture.name} = ${capture.powershell}`),
    ];
  },
});
