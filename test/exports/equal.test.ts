/** Requests and templates do what the recorded session did: each is carried out over HTTP, and what is left is compared. */
import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/exports/exporter.ts';
import { actsOf } from '../../src/exports/requests.ts';
import { targets } from '../../src/exports/targets.ts';
import { type Beyond, templateOf } from '../../src/exports/template.ts';
import type { Json } from '../../src/model/json.ts';
import { serve } from '../../src/simulator/http/serve.ts';
import { workflows } from '../../src/workflows/workflows.ts';
import { ask } from '../simulator/http/served.ts';
import { endOf, played, secrets, simulatorFor } from './ends.ts';
import { sourceOf } from './sources.ts';

/** What an operation takes is over when it is looked at again. */
const speed = 60_000;
/** A real second is what Azure asks for at least: as long as it would take, and not as long as it does. */
const impatient = 'sleep() { command sleep 0.01; }\n';

/** What is left in a simulator on a socket after `work` was done with it. */
const endAfter = async (source: Source, work: (address: string) => Promise<void>): Promise<Json> => {
  const simulator = simulatorFor(source, { retryAfter: true });
  const { address, close } = await serve({ simulator, port: 0, speed });
  await work(address).finally(close);
  return endOf(simulator);
};

const inShell = (script: string, address: string): Promise<void> =>
  new Promise((done, failed) => {
    const env = { PATH: process.env.PATH, TOKEN: 'a.b.c', ENDPOINT: address, ADMIN_PASSWORD: secrets.adminPassword };
    const child = execFile('bash', ['-s'], { env, timeout: 20_000 }, (error, _, stderr) =>
      error ? failed(new Error(stderr || error.message)) : done(),
    );
    child.stdin?.end(impatient + script);
  });

/** What a template leaves to commands, as requests. */
const beyond = async (steps: readonly Beyond[], source: Source, address: string): Promise<void> => {
  const acts = (await actsOf(source)).filter(({ step }) => steps.some(({ title }) => title === step.title));
  for (const { method, path, apiVersion, request: body } of acts.flatMap(({ requests = [] }) => requests)) {
    const { status, text } = await ask(`${address}${path}?api-version=${apiVersion}`, { method, body });
    if (status >= 300) throw new Error(text);
  }
};

const deployed = async (source: Source, address: string): Promise<void> => {
  const template = JSON.parse(await targets.arm(source));
  const { resources, first, afterwards } = await templateOf(source);
  await beyond(first, source, address);
  const [{ group = '' } = {}] = resources;
  const url = `${address}${group}/providers/Microsoft.Resources/deployments/it?api-version=2024-11-01`;
  const parameters = Object.fromEntries(Object.keys(template.parameters).map(name => [name, { value: secrets[name] }]));
  const body = { properties: { mode: 'Incremental', template, parameters } };
  if (resources.length) await ask(url, { method: 'PUT', body });
  for (let state = resources.length ? 'Accepted' : 'Succeeded'; state !== 'Succeeded'; await sleep(5)) {
    const { json, text } = await ask(url);
    state = json.properties?.provisioningState;
    if (state === 'Failed' || !state) throw new Error(text);
  }
  await beyond(afterwards, source, address);
};

describe.concurrent('what is left', () => {
  test.each(workflows)('by $id is the same by requests and by a template', { timeout: 60_000 }, async ({ id }) => {
    const source = sourceOf(id);
    const recorded = endOf(await played(source));
    const script = await targets.rest(source);
    expect(await endAfter(source, address => inShell(script, address))).toEqual(recorded);
    expect(await endAfter(source, address => deployed(source, address))).toEqual(recorded);
  });
});
