/** The az scripts of recordings do what the recorded sessions did: the real Azure CLI runs each against a simulator of its own. */
import { execFile } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { targets } from '../../src/exports/targets.ts';
import type { Workflow } from '../../src/model/workflow.ts';
import { serve } from '../../src/simulator/http/serve.ts';
import { workflows } from '../../src/workflows/workflows.ts';
import { endOf, played, secrets, simulatorFor } from '../exports/ends.ts';
import { sourceOf } from '../exports/sources.ts';
import { scratch } from '../scratch.ts';
import { certificateIn } from '../simulator/http/certificate.ts';
import { missing, tool } from './az.ts';

const { folder } = scratch();

/** Without TLS az sends no token where it makes a network. */
const tls = missing ? undefined : certificateIn(folder);
if (!missing) symlinkSync(tool, join(folder, 'az'));

/** Not compared: az 2.45 has no `identity update`, and makes machines and scale sets of its own form, from images it looks up. */
const isCompared = ({ id }: Workflow): boolean =>
  id !== 'update-user-assigned-identity' && !/^create-(virtual-machine|scale-set)/.test(id);

const inShell = (script: string, env: NodeJS.ProcessEnv): Promise<void> =>
  new Promise((done, failed) => {
    const child = execFile('bash', ['-s'], { env, timeout: 120_000 }, (error, _, stderr) =>
      error ? failed(new Error(stderr || error.message)) : done(),
    );
    child.stdin?.end(script);
  });

describe.skipIf(missing).concurrent('with az', () => {
  test.each(workflows.filter(isCompared))('$id ends as it was recorded', { timeout: 120_000 }, async ({ id }) => {
    const source = sourceOf(id);
    const simulator = simulatorFor(source, { retryAfter: true });
    const { address, close } = await serve({
      simulator,
      port: 0,
      speed: 600,
      tls: tls && { cert: readFileSync(tls.cert, 'utf8'), key: readFileSync(tls.key, 'utf8') },
    });
    const env = {
      PATH: `${folder}:${process.env.PATH}`,
      HOME: folder,
      AZ_SIM_HOME: join(folder, id),
      ARM_ENDPOINT: address,
      ARM_CA_CERT: tls?.cert,
      ARM_SUBSCRIPTION_ID: source.recording.parameters.subscription?.value,
      ADMIN_PASSWORD: secrets.adminPassword,
    };
    await inShell(await targets.az(source), env).finally(close);
    expect(endOf(simulator)).toEqual(endOf(await played(source)));
  });
});
