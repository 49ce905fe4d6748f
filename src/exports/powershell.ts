/** A recording as a script of Az PowerShell commands, which stops at the first error. */
import { inParts } from './exporter.ts';
import { headingOf, secretsOf } from './pieces.ts';

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
  step: piece => [
    ...headingOf(piece),
    ...piece.commands.powershell,
    ...piece.captured.map(capture => `$${capture.name} = ${capture.powershell}`),
  ],
});
