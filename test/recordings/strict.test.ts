/** A recording alone is enough: its own calls lead to the same plan, the same steps and the same calls again. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../../src/azure/connect.ts';
import { inProcess } from '../../src/azure/in-process.ts';
import { unsigned } from '../../src/azure/ways.ts';
import { retraced } from '../../src/commands/playing/strict.ts';
import { recordingOf } from '../../src/commands/session/recording-of.ts';
import type { Workflow } from '../../src/model/workflow.ts';
import type { RecordedStep, Recording } from '../../src/recordings/format-1.ts';
import { parseRecording } from '../../src/recordings/open.ts';
import { partedAt } from '../../src/recordings/parting.ts';
import { simulate } from '../../src/simulator/simulator.ts';
import { workflowById } from '../../src/workflows/workflows.ts';
import { playOn } from '../play.ts';

const folder = resolve(import.meta.dirname, '../../recordings');
const files = readdirSync(folder).filter(name => /^[a-z-]+\.json$/.test(name));
const opened = (file: string): Recording => parseRecording(readFileSync(join(folder, file), 'utf8'), file);
const workflowOf = ({ workflow }: Recording): Workflow => workflowById(workflow.id) as Workflow;

test.each(files)('%s comes true once more without a backend', async file => {
  const recording = opened(file);
  const { session, end, lost } = await retraced(recording, workflowOf(recording));
  expect(lost).toBeUndefined();
  const again = await recordingOf(session, end, { on: 'simulator', seed: 1 }, new Date());
  expect(partedAt(recording, again)).toBeUndefined();
});

test('what was not recorded is not guessed', async () => {
  const recording = opened('assign-user-assigned-identity.json');
  const lost = { ...recording, looks: recording.looks.slice(0, 3) };
  expect((await retraced(lost, workflowOf(recording))).lost).toMatchObject({
    is: 'answer',
    found: expect.stringMatching(/failed$/),
  });
});

test('the first thing that was changed is named, with its event and its state', async () => {
  const recording = opened('assign-user-assigned-identity.json');
  const [created, ...rest] = recording.steps as [RecordedStep, ...RecordedStep[]];
  const other = { ...recording, steps: [{ ...created, facts: { ...created.facts, clientId: 'another' } }, ...rest] };
  const { session, end } = await retraced(recording, workflowOf(recording));
  const again = await recordingOf(session, end, { on: 'simulator', seed: 1 }, new Date());
  expect(partedAt(other, again)).toMatchObject({
    event: '5 confirm',
    state: 'create-user-assigned-identity.applying',
    property: 'steps.0.facts.clientId',
  });
});

test('what the network did not answer, and Azure not at once, comes again as it was, and is tried again as it was', async () => {
  const { handle } = simulate({
    faults: {
      faults: [
        { match: { path: '*/virtualMachines/*', nth: 1 }, kind: 'connection-reset' },
        { match: { path: '*/virtualMachines/*', nth: 2 }, kind: 'internal-error' },
      ],
    },
  });
  const workflow = workflowById('enable-system-assigned-identity') as Workflow;
  const ways = [unsigned({ upn: 'you@contoso.com', tid: 'contoso', oid: 'you' })];
  const cloud = connect({ httpClient: inProcess(handle), pollEvery: 1, retryDelay: 1, ways });
  const wizard = playOn(workflow, cloud);
  await wizard.answers({ subscription: 'Contoso Dev', resourceGroup: 'rg-photos', virtualMachine: 'photos-web-1' });
  const end = await wizard.confirms();
  const recording = await recordingOf(wizard.session, end, { on: 'simulator', seed: 1 }, new Date());
  expect(
    recording.looks.flatMap(({ failure, status }) => ((failure ?? status > 200) ? [failure ?? status] : [])),
  ).toEqual(['ECONNRESET', 500]);
  const again = await retraced(recording, workflow);
  expect([again.lost, again.end.outcome]).toEqual([undefined, 'completed']);
});
