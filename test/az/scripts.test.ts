/** The az scripts of recordings do what the recorded sessions did: the real Azure CLI runs each against a simulator of its own. */
import { execFile } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { images, urn } from '../../src/arm/images.ts';
import type { Source } from '../../src/exports/exporter.ts';
import { targets } from '../../src/exports/targets.ts';
import type { Known } from '../../src/model/field.ts';
import type { Json, JsonObject } from '../../src/model/json.ts';
import type { Workflow } from '../../src/model/workflow.ts';
import { recordedValues } from '../../src/recordings/played-back.ts';
import { serve } from '../../src/simulator/http/serve.ts';
import type { Simulator } from '../../src/simulator/simulator.ts';
import { workflows } from '../../src/workflows/workflows.ts';
import { endOf, played, secrets, simulatorFor } from '../exports/ends.ts';
import { sourceOf } from '../exports/sources.ts';
import { cloudOn, lookAt } from '../play.ts';
import { scratch } from '../scratch.ts';
import { certificateIn } from '../simulator/http/certificate.ts';
import { missing, tool } from './az.ts';

const { folder } = scratch();

/** Without TLS az sends no token where it makes a network. */
const tls = missing ? undefined : certificateIn(folder);
if (!missing) symlinkSync(tool, join(folder, 'az'));

/** az 2.45 has no `identity update`. */
const isSpoken = ({ id }: Workflow): boolean => id !== 'update-user-assigned-identity';

/** It takes seconds for each; `AZ_EVERY=4` tries every fourth. */
const tried = workflows.filter(isSpoken).filter((_, i) => i % Number(process.env.AZ_EVERY ?? 1) === 0);

/** az makes more with a machine than the wizard does, such as an address: then what the steps are about is compared. */
const makesMore = (id: string): boolean => /^create-(virtual-machine|scale-set)/.test(id);

/** az 2.45 is older than the names of images: what they stand for, it knows. */
const withoutAliases = (script: string): string =>
  images.reduce((text, image) => text.replaceAll(`--image ${image.alias} `, `--image ${urn(image)} `), script);

const guid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** az 2.45 sends no upgrade policy for a Flexible set. */
const withoutOwnPolicy = ({ upgradePolicy, ...state }: JsonObject): JsonObject =>
  state.orchestrationMode === 'Flexible' || upgradePolicy === undefined ? state : { ...state, upgradePolicy };

/** Every resource as the steps of the recording see it, with the ids that were invented by their order. */
const statesIn = async ({ handle }: Simulator, { recording, workflow }: Source): Promise<Json> => {
  const azure = await lookAt(cloudOn(handle));
  let known = recordedValues(recording);
  const states: Json[] = [];
  for (const { change } of workflow.steps) {
    const state = await change?.read(azure, known);
    if (!state) continue;
    states.push(withoutOwnPolicy(state));
    known = { ...known, ...(change?.facts(state) as Known) };
  }
  const text = JSON.stringify(states);
  const ids = [...new Set(text.match(guid))];
  return JSON.parse(text.replaceAll(guid, id => `id ${ids.indexOf(id)}`));
};

const inShell = (script: string, env: NodeJS.ProcessEnv): Promise<void> =>
  new Promise((done, failed) => {
    const child = execFile('bash', ['-s'], { env, timeout: 120_000 }, (error, _, stderr) =>
      error ? failed(new Error(stderr || error.message)) : done(),
    );
    child.stdin?.end(script);
  });

describe.skipIf(missing).concurrent('with az', () => {
  test.each(tried)('$id ends as it was recorded', { timeout: 120_000 }, async ({ id }) => {
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
    await inShell(withoutAliases(await targets.az(source)), env).finally(close);
    const recorded = await played(source);
    if (makesMore(id)) expect(await statesIn(simulator, source)).toEqual(await statesIn(recorded, source));
    else expect(endOf(simulator)).toEqual(endOf(recorded));
  });
});
