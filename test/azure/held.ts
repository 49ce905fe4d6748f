/** A session with its journal, led by somebody who wants it done; and one that is taken up from the journal of another. */
import { readFileSync } from 'node:fs';
import type { HttpClient } from '@azure/core-rest-pipeline';
import { connect } from '../../src/azure/connect.ts';
import { inProcess } from '../../src/azure/in-process.ts';
import { resumed } from '../../src/azure/resumed.ts';
import { unsigned } from '../../src/azure/ways.ts';
import { retrace } from '../../src/drivers/replay/retrace.ts';
import type { Given } from '../../src/machine/context.ts';
import type { View } from '../../src/machine/view.ts';
import type { Cloud } from '../../src/model/azure.ts';
import { askedFields, type Workflow } from '../../src/model/workflow.ts';
import { Journal } from '../../src/recordings/journal.ts';
import { heardIn, readPast, saidIn } from '../../src/recordings/past.ts';
import { saidOf } from '../../src/recordings/played-back.ts';
import { emptyJournal } from '../crash.ts';
import { type Played, playOn } from '../play.ts';
import { rehearsalAnswers } from '../rehearsal.ts';
import type { Troubled } from './troubled.ts';

export interface Held {
  readonly wizard: Played;
  readonly view: View;
  /** Its journal is not needed any more. */
  readonly close: () => void;
}

/** How often the SDK tries by itself. */
export type Retries = 0 | 3;

export const cloudOn = (
  { handle, advance }: Pick<Troubled, 'handle' | 'advance'>,
  maxRetries: Retries = 0,
  between: (http: HttpClient) => HttpClient = http => http,
): Cloud =>
  connect({
    httpClient: between(inProcess(handle)),
    pollEvery: 1,
    maxRetries,
    retryDelay: 1,
    pause: async seconds => advance(seconds),
    ways: [unsigned({ upn: 'you@contoso.com', tid: 'contoso', oid: 'you' })],
  });

/** What a person says next, where he wants it done. */
const next = async (wizard: Played, workflow: Workflow, view: View): Promise<View | undefined> => {
  if (view.is === 'question') return wizard.answers(rehearsalAnswers(workflow));
  if (view.is === 'changed') return wizard.sends({ type: 'confirm' });
  if (view.is !== 'review') return undefined;
  return wizard.sends({ type: 'confirm', ...(view.nameToType !== undefined && { typed: view.nameToType }) });
};

/** Goes on until it ends, fails or cannot go on. */
export const led = async (wizard: Played, workflow: Workflow, from: View): Promise<View> => {
  let view = from;
  for (let turn = 0; turn < 20; turn += 1) {
    const after = await next(wizard, workflow, view);
    if (!after || after === view) return view;
    view = after;
  }
  return view;
};

const journalAt = (path: string, workflow: Workflow, written: number): Journal =>
  new Journal({ path, fields: askedFields(workflow), written, onLoss: error => Promise.reject(error) });

export const held = async (workflow: Workflow, cloud: Cloud, path: string, given: Given = {}): Promise<Held> => {
  emptyJournal(path, workflow);
  const journal = journalAt(path, workflow, 0);
  const wizard = playOn(workflow, cloud, { ...given, hears: journal.hears });
  const view = await led(wizard, workflow, await wizard.answers(rehearsalAnswers(workflow)));
  return { wizard, view, close: journal.remove.bind(journal) };
};

/** The process is gone; another has its journal, and is where it was. */
export const takenUp = async (workflow: Workflow, troubled: Troubled, path: string): Promise<Held> => {
  const past = readPast(readFileSync(path, 'utf8'), path);
  const heard = heardIn(past, askedFields(workflow));
  const cloud = cloudOn(troubled, 0, http => resumed(heard, http, async () => troubled.advance(2)));
  const journal = journalAt(path, workflow, past.entries.length);
  const wizard = playOn(workflow, cloud, { hears: journal.hears });
  const lost = await retrace(wizard.session, saidOf(saidIn(past), rehearsalAnswers(workflow)));
  if (lost) throw new Error(`Lost its way: ${JSON.stringify(lost)}`);
  return { wizard, view: await wizard.answers({}), close: journal.remove.bind(journal) };
};
