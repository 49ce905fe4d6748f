/** The az scripts of recordings do what the recorded sessions did: the real Azure CLI runs each against a simulator of its own. */
import { execFile } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { targets } from '../../src/exports/targets.ts';
import { serve } from '../../src/simulator/http/serve.ts';
import { workflows } from '../../src/workflows/workflows.ts';
import { endOf, played, secrets, simulatorFor, statesIn } from '../exports/ends.ts';
import { sourceOf } from '../exports/sources.ts';
import { scratch } from '../scratch.ts';
import { certificateIn } from '../simulator/http/certificate.ts';
import { missing, tool } from './az.ts';

const { folder } = scratch();

/** Without TLS az sends no token where it makes a network. */
const tls = missing ? undefined : certificateIn(folder);
if (!missing) symlinkSync(tool, join(folder, 'az'));

/** az gives a machine that it makes a network interface of its own making. */
const isMade = (id: string): boolean => /^create-(virtual-machine|scale-set)/.test(id);

/** What came to az later than 2.45. */
const tooNew = ['update-user-assigned-identity'];

const inShell = (script: string, env: NodeJS.ProcessEnv): Promise<void> =>
  new Promise((done, failed) => {
    const child = execFile('bash', ['-s'], { env, timeout: 120_000 }, (error, _, stderr) =>
      error ? failed(new Error(stderr || error.message)) : done(),
    );
    child.stdin?.end(script);
  });

describe.skipIf(missing).concurrent('with az', () => {
  test.each(workflows.filter(({ id }) => !tooNew.includes(id)))(
    '$id ends as it was recorded',
    { timeout: 120_000 },
    async ({ id }) => {
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
      const recorded = await played(source);
      if (isMade(id)) expect(await statesIn(source, simulator)).toEqual(await statesIn(source, recorded));
      else expect(endOf(simulator)).toEqual(endOf(recorded));
    },
  );
});
