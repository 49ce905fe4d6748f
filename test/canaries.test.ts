/** Two hundred canaries in every place that a secret can come from: none is in anything that is kept, logged, drawn or printed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { startDryRun } from '../src/azure/dry-run.ts';
import type { Handler } from '../src/azure/in-process.ts';
import { tellError } from '../src/commands/crash.ts';
import { logged } from '../src/commands/log-file.ts';
import { targets } from '../src/exports/targets.ts';
import { type Session, startSession } from '../src/machine/session.ts';
import type { EndView } from '../src/machine/view.ts';
import type { Known } from '../src/model/field.ts';
import { isObject, type Json, type JsonObject } from '../src/model/json.ts';
import { askedFields, type Workflow } from '../src/model/workflow.ts';
import { compose } from '../src/recordings/compose.ts';
import { Journal } from '../src/recordings/journal.ts';
import { suspectedSecrets } from '../src/recordings/secrets.ts';
import { workflowById } from '../src/workflows/workflows.ts';
import { draw } from './drivers/draw.tsx';
import { cloudOn } from './play.ts';
import { rehearsalAnswers, rehearsalSimulator } from './rehearsal.ts';
import { scratch } from './scratch.ts';

const shapes: readonly ((mark: string) => string)[] = [
  mark => `eyJhbGciOiJub25lIn0.eyJjYW5hcnkiOiJ${mark}.${mark}signature`,
  mark => `-----BEGIN OPENSSH PRIVATE KEY-----\n${mark}${mark}\n-----END OPENSSH PRIVATE KEY-----`,
  mark => `AccountKey=${mark}0123456789==`,
  mark => `https://store.example/box?sv=2024&sig=${mark}0123456789012345`,
  mark => `abc8Q~${mark}${mark}0123456789012345678901`,
];

const markOf = (i: number): string => `canary${String(i).padStart(3, '0')}bird`;
const canaries = Array.from({ length: 200 }, (_, i) =>
  (shapes[i % shapes.length] as (mark: string) => string)(markOf(i)),
);

const password = `${markOf(999)} Secret 7!`;

/** In every resource, wherever it is: what Azure may tell, and nobody asked for. */
const planted = (json: Json, next: () => string): Json => {
  if (Array.isArray(json)) return json.map(each => planted(each, next));
  if (!isObject(json)) return json;
  const inner = Object.fromEntries(Object.entries(json).map(([key, value]) => [key, planted(value, next)]));
  if (!isObject(json.properties)) return inner;
  const secrets = { userData: next(), customData: next(), adminPassword: next(), keys: [next()] };
  return { ...inner, properties: { ...(inner.properties as JsonObject), ...secrets }, tags: { owner: next() } };
};

const spoken = (text: string): boolean => /canary\d{3}bird/.test(text);

/** The write is refused at first, with a message that says all it was told. */
const treacherous = (): Handler => {
  const { handle } = rehearsalSimulator();
  let used = 0;
  let refusals = 1;
  const next = (): string => canaries[used++ % canaries.length] as string;
  return async request => {
    if (/^(PUT|PATCH|DELETE)$/.test(request.method) && refusals-- > 0) {
      const message = `Not so: ${canaries.join(' ')} ${request.body}`;
      const error = { code: 'InvalidParameter', message, target: next(), details: [{ code: 'Inner', message }] };
      return { status: 400, headers: { 'x-ms-secret': next() }, body: JSON.stringify({ error }) };
    }
    const { status, headers, body } = await handle(request);
    const told = body ? JSON.stringify(planted(JSON.parse(body) as Json, next)) : body;
    return { status, headers: { ...headers, 'x-ms-token': next(), 'set-cookie': next() }, body: told };
  };
};

/** Answers, confirms, and tries again. */
const drive = (session: Session, answers: Known): Promise<EndView> => {
  const move = (): void => {
    const view = session.view();
    if (view.is === 'question')
      session.send({ type: 'answer', field: view.field, value: answers[view.field] ?? view.choices[0]?.value ?? '' });
    if (view.is === 'review') session.send({ type: 'confirm', typed: view.nameToType ?? '' });
    if (view.is === 'failed') session.send({ type: 'retry' });
  };
  session.subscribe(() => queueMicrotask(move));
  queueMicrotask(move);
  return session.ended;
};

describe.each([
  'create-virtual-machine-with-system-assigned-identity-and-role',
  'create-scale-set-with-user-assigned-identity',
  'assign-user-assigned-identity',
  'delete-user-assigned-identity',
])('%s', id => {
  const { folder, write } = scratch();
  const workflow = workflowById(id) as Workflow;
  const [journalFile, logFile] = [write('session.jsonl', ''), join(folder, 'log.jsonl')];
  const seen: string[] = [];
  let recordingText = '';
  let exports: readonly string[] = [];

  beforeAll(async () => {
    const journal = new Journal({ path: journalFile, fields: askedFields(workflow), written: 0, onLoss: () => {} });
    const cloud = logged(cloudOn(treacherous()), logFile);
    const session = startSession({ workflow, cloud, hears: journal.hears });
    session.subscribe(() => {
      const view = session.view();
      seen.push(JSON.stringify(view.is === 'question' ? { ...view, choices: [] } : view));
      if (view.is === 'failed') seen.push(draw(view, { columns: 200, rows: 60 }).text());
    });
    const answers = { ...rehearsalAnswers(workflow), adminPassword: password };
    const end = await drive(session, answers);
    expect(end.outcome).toBe('completed');
    const provenance = {
      version: '0',
      machine: 'm',
      backend: { on: 'simulator', seed: 1 },
      started: '',
      ended: '',
    } as const;
    const recording = compose(workflow, session.account(), end, provenance);
    recordingText = JSON.stringify(recording);
    exports = await Promise.all(Object.values(targets).map(target => target({ recording, workflow, startDryRun })));
  }, 60_000);

  test('writes none into its recording, its journal and its log', () => {
    expect(seen.some(view => view.includes('Not so'))).toBe(true);
    for (const file of [journalFile, logFile]) expect(spoken(readFileSync(file, 'utf8'))).toBe(false);
    expect(spoken(recordingText)).toBe(false);
    expect(suspectedSecrets(JSON.parse(recordingText))).toEqual([]);
  });

  test('shows none, and exports none', () => {
    for (const text of [...seen, ...exports]) expect(text.match(/.{40}canary\d{3}bird/)?.[0]).toBeUndefined();
  });
});

test('an error that nobody foresaw is printed without any', () => {
  const printed = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  vi.stubEnv('ADMIN_PASSWORD', password);
  const exitCode = process.exitCode;
  tellError(new Error(`Out of nowhere: ${canaries.join(' ')} ${password}`));
  process.exitCode = exitCode;
  const text = printed.mock.calls.map(([each]) => String(each)).join('');
  vi.unstubAllEnvs();
  printed.mockRestore();
  expect(text).toContain('Out of nowhere');
  expect(spoken(text)).toBe(false);
});
