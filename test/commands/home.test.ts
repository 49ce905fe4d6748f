/** The first minute: what stands on the home screen, and how little is asked from there on. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chooseAtHome } from '../../src/commands/home/home.ts';
import type { Stage } from '../../src/commands/stage.ts';
import type { Session } from '../../src/machine/session.ts';
import type { QuestionView, View } from '../../src/machine/view.ts';
import { openRecording } from '../../src/recordings/open.ts';
import { saveRecording } from '../../src/recordings/save.ts';
import { beginSession } from '../../src/recordings/sessions.ts';
import { lockOf } from '../../src/recordings/sessions-folder.ts';
import { contoso } from '../../src/simulator/contoso.ts';
import { simulate } from '../../src/simulator/simulator.ts';
import { assignIdentity } from '../../src/workflows/assign-user-assigned-identity.ts';
import { workflows } from '../../src/workflows/workflows.ts';
import { play } from '../play.ts';

const simulator = { on: 'simulator', seed: 1 } as const;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mi-wizard-'));
  mkdirSync(join(folder, 'recordings'));
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
  vi.stubEnv('XDG_STATE_HOME', folder);
  vi.stubEnv('AZURE_CONFIG_DIR', folder);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const opening = {
  journal: 1,
  workflow: 'show-identities',
  title: 'Show the identities of a virtual machine',
  machine: '',
  backend: simulator,
  started: '2026-01-02T03:04:05.000Z',
  given: {},
  secrets: [],
} as const;

/** Somebody who takes what is offered first, or what they say, and remembers what was asked. */
const person = (asked: View[], says: (view: QuestionView) => string | undefined = () => undefined) => {
  const answer = (session: Session): void => {
    const view = session.view();
    if (view.is === 'busy' || view.is === 'end' || view === asked.at(-1)) return;
    asked.push(view);
    if (view.is === 'question') {
      const value = says(view) ?? view.default ?? view.choices[0]?.value ?? '';
      session.send({ type: 'answer', field: view.field, value });
    } else session.send({ type: 'confirm' });
  };
  return (session: Session) => {
    session.subscribe(() => queueMicrotask(() => answer(session)));
    queueMicrotask(() => answer(session));
    return session.ended;
  };
};

const stageOf = (drive: Stage['drive']): Stage => ({
  drive,
  tell: () => {},
  close: () => {},
  cancelIsInterrupt: false,
});

test('the commonest path asks seven questions at most, and shows one plan', async () => {
  const asked: View[] = [];
  const drive = person(asked);
  const chosen = await chooseAtHome(stageOf(drive), simulator);
  expect(chosen).toMatchObject({ is: 'workflow', workflow: assignIdentity });
  const { session } = play(assignIdentity, simulate({ world: contoso }));
  expect(await drive(session)).toMatchObject({ outcome: 'completed' });
  expect(asked.filter(view => view.is === 'question').length).toBeLessThanOrEqual(7);
  expect(asked.filter(view => view.is === 'review')).toHaveLength(1);
});

test('home says where one works, and has every workflow under what a person wants', async () => {
  const asked: View[] = [];
  await chooseAtHome(stageOf(person(asked)), simulator);
  const home = asked[0] as QuestionView;
  expect(home.explain).toContain('embedded simulator');
  const [practice, ...ways] = home.choices.map(({ value }) => value);
  expect(practice).toBe('practice');
  expect(ways.sort()).toEqual(workflows.map(({ id }) => id).sort());
  const groups = home.choices.map(({ group }) => group);
  expect(groups.filter((group, i) => group !== groups[i - 1])).toHaveLength(new Set(groups).size);
  expect(home.choices.every(({ details }) => details?.length)).toBe(true);
});

test('on Azure it says so, with what the environment settles', async () => {
  vi.stubEnv('AZURE_TENANT_ID', 'contoso.example');
  const asked: View[] = [];
  await chooseAtHome(stageOf(person(asked)), { on: 'azure' });
  expect((asked[0] as QuestionView).explain).toContain('You work on Azure, tenant contoso.example');
});

test('on Azure it says where the Azure CLI is signed in, as that has written it down', async () => {
  const used = { name: 'Contoso Dev', isDefault: true, tenantId: 'id', tenantDefaultDomain: 'contoso.example' };
  const subscriptions = [{ ...used, user: { name: 'ada@contoso.example' } }];
  const explain = async (profile: string) => {
    writeFileSync(join(folder, 'azureProfile.json'), profile);
    const asked: View[] = [];
    await chooseAtHome(stageOf(person(asked)), { on: 'azure' });
    return (asked[0] as QuestionView).explain;
  };
  expect(await explain(`\uFEFF${JSON.stringify({ subscriptions })}`)).toContain(
    'signed in as ada@contoso.example: tenant contoso.example, subscription Contoso Dev.',
  );
  expect(await explain('{ "subscriptions": [] }')).not.toContain('signed in');
  expect(await explain('broken')).not.toContain('signed in');
});

test('a recent session can be held once more with its answers', async () => {
  const recording = await openRecording(
    join(import.meta.dirname, '../../recordings/assign-user-assigned-identity.json'),
  );
  await saveRecording(recording);
  expect(readdirSync(join(folder, 'recordings'))).toHaveLength(1);
  const asked: View[] = [];
  const again = person(asked, ({ choices }) => choices[1]?.value);
  expect(await chooseAtHome(stageOf(again), simulator)).toMatchObject({
    workflow: { id: 'assign-user-assigned-identity' },
    answers: { resourceGroup: 'rg-photos', virtualMachine: 'photos-web-1' },
  });
  expect((asked[0] as QuestionView).choices[1]?.group).toBe('Once more, as in a recent session');
});

test('a session that was broken off can be gone on with', async () => {
  const path = await beginSession(opening);
  await rm(lockOf(path), { force: true });
  const asked: View[] = [];
  const goesOn = person(asked, ({ choices }) => choices[1]?.value);
  expect(await chooseAtHome(stageOf(goesOn), simulator)).toMatchObject({ is: 'broken off' });
  expect((asked[0] as QuestionView).choices[1]?.label).toContain(opening.title);
});

test('practice is a choice like others', async () => {
  const practises = person([], () => 'practice');
  expect(await chooseAtHome(stageOf(practises), simulator)).toEqual({ is: 'practice' });
});
