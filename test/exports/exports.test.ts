/** Every recording that is shipped, in every form: as kept beside the tests, and as its shell would read it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type TargetName, targetNames, targets } from '../../src/exports/targets.ts';
import { workflows } from '../../src/workflows/workflows.ts';
import { scratch } from '../scratch.ts';
import { sourceOf } from './sources.ts';

const endings: Readonly<Record<TargetName, string>> = {
  az: 'sh',
  powershell: 'ps1',
  rest: 'rest.sh',
  arm: 'json',
  bicep: 'bicep',
  runbook: 'md',
};

const text = (id: string, target: TargetName): Promise<string> => targets[target](sourceOf(id));

const all = workflows.flatMap(({ id }) => targetNames.map(target => [id, target] as const));

test.each(all)('%s as %s is what is kept', async (id, target) => {
  await expect(await text(id, target)).toMatchFileSnapshot(join('golden', `${id}.${endings[target]}`));
});

const here = scratch();

describe.each(['az', 'rest'] as const)('a bash script of %s', target => {
  const hasShellcheck = spawnSync('shellcheck', ['--version']).status === 0;

  test('is one that bash can read', { timeout: 30_000 }, async () => {
    for (const { id } of workflows) execFileSync('bash', ['-n'], { input: await text(id, target) });
  });

  test.skipIf(!hasShellcheck)('has nothing that shellcheck objects to', { timeout: 30_000 }, async () => {
    const files = workflows.map(async ({ id }) => here.write(`${id}.${endings[target]}`, await text(id, target)));
    execFileSync('shellcheck', await Promise.all(files));
  });

  test('stops at the first error, and asks for its secrets first', async () => {
    const script = await text('create-virtual-machine-with-system-assigned-identity', target);
    expect(script.split('\n')).toContain('set -euo pipefail');
    const env = { PATH: '/nowhere', TOKEN: 'a.b.c' };
    const { status, stderr } = spawnSync('/bin/bash', ['-s'], { input: script, encoding: 'utf8', env });
    expect([status === 0, stderr]).toEqual([false, expect.stringContaining('ADMIN_PASSWORD')]);
  });
});

test('every form learns what a later part of it needs', async () => {
  const of = (target: TargetName): Promise<string> => text('grant-role-to-user-assigned-identity', target);
  expect(await of('az')).toMatch(/^PRINCIPAL_ID=\$\(az identity show .* --query principalId --output tsv\)$/m);
  expect(await of('az')).toContain('--assignee-object-id "$PRINCIPAL_ID"');
  expect(await of('rest')).toContain('"principalId": $ENV.PRINCIPAL_ID');
  expect(await of('arm')).toMatch(/"principalId": "\[reference\(.*\.properties\.principalId\]"/);
  expect(await of('bicep')).toContain('principalId: principalIdSource.properties.principalId');
});

test('a secret is asked for by every form that needs it', async () => {
  const of = (target: TargetName): Promise<string> =>
    text('create-virtual-machine-with-system-assigned-identity', target);
  expect(await of('rest')).toContain('"adminPassword": $ENV.ADMIN_PASSWORD');
  expect(JSON.parse(await of('arm')).parameters.adminPassword.type).toBe('securestring');
  expect(await of('bicep')).toMatch(/@secure\(\)\nparam adminPassword string/);
});

test('a template says what it cannot do', async () => {
  const { metadata, resources } = JSON.parse(await text('delete-user-assigned-identity', 'arm'));
  expect([resources, metadata.instructions[0].says]).toEqual([
    [],
    'Nothing is to be deployed: a template cannot say any of it',
  ]);
  expect(await text('assign-scale-set-user-assigned-identity', 'bicep')).toMatch(
    /^\/\/ Afterwards, since a template cannot: Bring the instances up to date\n\/\/ {3}az vmss update-instances /m,
  );
});

test('no form holds a value that only one run could know', { timeout: 30_000 }, async () => {
  for (const [id, target] of all) {
    const said = await text(id, target);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: marks are made of them.
    expect(said).not.toMatch(/\[object Object\]|\u0000/);
    if (target !== 'runbook') expect(said).not.toContain('(known after apply)');
  }
});
