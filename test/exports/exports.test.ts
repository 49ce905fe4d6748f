/** Every recording that is shipped, in every form: as kept beside the tests, and as its shell would read it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exported } from '../../src/exports/exporter.ts';
import { type TargetName, targetNames, targets } from '../../src/exports/targets.ts';
import type { Workflow } from '../../src/model/workflow.ts';
import { parseRecording } from '../../src/recordings/open.ts';
import { workflowById, workflows } from '../../src/workflows/workflows.ts';

const folder = resolve(import.meta.dirname, '../../recordings');
const endings: Readonly<Record<TargetName, string>> = { az: 'sh', powershell: 'ps1', runbook: 'md' };

const text = (id: string, target: TargetName): string => {
  const recording = parseRecording(readFileSync(join(folder, `${id}.json`), 'utf8'), id);
  return exported(targets[target], recording, workflowById(id) as Workflow);
};

const all = workflows.flatMap(({ id }) => targetNames.map(target => [id, target] as const));

test.each(all)('%s as %s is what is kept', async (id, target) => {
  await expect(text(id, target)).toMatchFileSnapshot(join('golden', `${id}.${endings[target]}`));
});

describe('a bash script', () => {
  const hasShellcheck = spawnSync('shellcheck', ['--version']).status === 0;

  test('is one that bash can read', () => {
    for (const { id } of workflows) execFileSync('bash', ['-n'], { input: text(id, 'az') });
  });

  test.skipIf(!hasShellcheck)('has nothing that shellcheck objects to', () => {
    for (const { id } of workflows) execFileSync('shellcheck', ['-'], { input: text(id, 'az') });
  });

  test('stops at the first error, and asks for its secrets first', () => {
    const script = text('create-virtual-machine-with-system-assigned-identity', 'az');
    expect(script.split('\n')).toContain('set -euo pipefail');
    const { status, stderr } = spawnSync('/bin/bash', ['-s'], {
      input: script,
      encoding: 'utf8',
      env: { PATH: '/nowhere' },
    });
    expect([status === 0, stderr]).toEqual([false, expect.stringContaining('ADMIN_PASSWORD')]);
  });

  test('learns what a later command needs', () => {
    const script = text('grant-role-to-user-assigned-identity', 'az');
    expect(script).toMatch(/^PRINCIPAL_ID=\$\(az identity show .* --query principalId --output tsv\)$/m);
    expect(script).toContain('--assignee-object-id "$PRINCIPAL_ID"');
  });
});

test('no form holds a value that only one run could know', () => {
  for (const [id, target] of all) expect(text(id, target)).not.toContain('[object Object]');
  for (const { id } of workflows) expect(text(id, 'az')).not.toContain('(known after apply)');
});
