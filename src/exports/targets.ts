/** Every form that a recording can be written in. */
import { bash } from './bash.ts';
import type { Exporter } from './exporter.ts';
import { powershell } from './powershell.ts';
import { runbook } from './runbook.ts';

export const targets = { az: bash, powershell, runbook } as const satisfies Readonly<Record<string, Exporter>>;

export type TargetName = keyof typeof targets;
export const targetNames = Object.keys(targets) as readonly TargetName[];
