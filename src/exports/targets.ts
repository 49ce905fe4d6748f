/** Every form that a recording can be written in. */
import { arm } from './arm.ts';
import { bash } from './bash.ts';
import { bicep } from './bicep.ts';
import type { Exporter } from './exporter.ts';
import { powershell } from './powershell.ts';
import { rest } from './rest.ts';
import { runbook } from './runbook.ts';

export const targets = { az: bash, powershell, rest, arm, bicep, runbook } as const satisfies Readonly<
  Record<string, Exporter>
>;

export type TargetName = keyof typeof targets;
export const targetNames = Object.keys(targets) as readonly TargetName[];
