/** A session that is killed after so many entries of its journal, and one that goes on from what the disk has. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from '../src/azure/connect.ts';
import { type Handler, inProcess } from '../src/azure/in-process.ts';
import { resumed } from '../src/azure/resumed.ts';
import { unsigned } from '../src/azure/ways.ts';
import { replay } from '../src/drivers/replay/replay.ts';
import { retrace } from '../src/drivers/replay/retrace.ts';
import type { Heard } from '../src/machine/account.ts';
import { type Session, startSession } from '../src/machine/session.ts';
import type { EndView } from '../src/machine/view.ts';
import type { Known } from '../src/model/field.ts';
import { askedFields, type Workflow } from '../src/model/workflow.ts';
import { Journal } from '../src/recordings/journal.ts';
import { heardIn, type Past, readPast, saidIn } from '../src/recordings/past.ts';
import { saidOf } from '../src/recordings/played-back.ts';
import { rehearsalSimulator } from './rehearsal.ts';

export interface Crash {
  /** Entries that the disk has. */
  readonly after: number;
  /** Whether a request that was noted last reaches Azure all the same. */
  readonly isSent: boolean;
}

export interface Lived {
  readonly end: EndView;
  readonly session: Session;
  readonly past: Past;
  /** Every write that Azure got, in order; a command on a machine and the directory only look. */
  readonly writes: readonly string[];
}

const never = new Promise<never>(() => undefined);
const ways = [unsigned({ upn: 'you@contoso.com', tid: 'contoso', oid: 'you' })];
const patience = { pollEvery: 1, pause: async () => undefined, maxRetries: 0, ways };

/** `resting` as soon as the journal is as long as it may get: the process is gone there. */
export const live = async (workflow: Workflow, answers: Known, path: string, crash?: Crash): Promise<Lived> => {
  const simulator = rehearsalSimulator();
  const writes: string[] = [];
  const watched: Handler = request => {
    const { pathname } = new URL(request.url);
    if (request.method !== 'GET' && !/(runCommand|getByIds)$/.test(pathname))
      writes.push(`${request.method} ${pathname}`);
    return simulator.handle(request);
  };
  const fields = askedFields(workflow);
  const journal = (written: number): Journal =>
    new Journal({ path, fields, written, onLoss: error => Promise.reject(error) });
  const script = { answers, consentsTo: () => true };

  if (crash) {
    let isDead = false;
    let isLeaving = false;
    const gone = new Promise<void>(resolve => {
      const begun = journal(0);
      let room = crash.after;
      const hears = (heard: Heard): void => {
        if (isDead) return;
        if (room > 0) begun.hears(heard);
        isDead = --room <= 0;
        isLeaving = isDead && room === 0 && heard.is === 'sends' && crash.isSent;
        if (isDead && !isLeaving) resolve();
      };
      const dying: Handler = async request => {
        if (!isDead) return watched(request);
        if (isLeaving) await watched(request);
        resolve();
        return never;
      };
      const session = startSession({ workflow, cloud: connect({ ...patience, httpClient: inProcess(dying) }), hears });
      void replay(session, script);
    });
    await gone;
  }

  const past = readPast(readFileSync(path, 'utf8'), path);
  const session = startSession({
    workflow,
    cloud: connect({
      ...patience,
      httpClient: resumed(heardIn(past, fields), inProcess(watched), async () => undefined),
    }),
    hears: journal(past.entries.length).hears,
  });
  const lost = await retrace(session, saidOf(saidIn(past), answers));
  if (lost) throw new Error(`Lost its way: ${JSON.stringify(lost)}`);
  const { end } = await replay(session, script);
  return { end, session, past: readPast(readFileSync(path, 'utf8'), path), writes };
};

export const emptyJournal = (path: string, workflow: Workflow): void => {
  rmSync(path, { force: true });
  const opening = { journal: 1, workflow: workflow.id, title: workflow.title, machine: 'm' };
  const rest = { backend: { on: 'simulator', seed: 1 }, started: '2026-01-05T09:00:00Z', given: {}, secrets: [] };
  writeFileSync(path, `${JSON.stringify({ ...opening, ...rest })}\n`);
};
