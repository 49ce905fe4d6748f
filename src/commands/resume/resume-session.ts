/** A session that was broken off, led to where it was, and held to its end. */
import { retrace } from '../../drivers/replay/retrace.ts';
import { chartDigest } from '../../machine/diagram.ts';
import { type Session, startSession } from '../../machine/session.ts';
import type { Cloud } from '../../model/azure.ts';
import type { Fields, Known } from '../../model/field.ts';
import { askedFields, changesSomething, type Workflow } from '../../model/workflow.ts';
import { Journal } from '../../recordings/journal.ts';
import { releaseLock } from '../../recordings/lock.ts';
import { heardIn, type Past, saidIn } from '../../recordings/past.ts';
import { saidOf } from '../../recordings/played-back.ts';
import { takeUp } from '../../recordings/sessions.ts';
import { lockOf } from '../../recordings/sessions-folder.ts';
import { workflowById } from '../../workflows/workflows.ts';
import { cloudOf } from '../backend.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { openLog } from '../log-file.ts';
import type { WorkOptions } from '../options/work-options.ts';
import { say } from '../output.ts';
import { consenting, requireAllowance } from '../session/consenting.ts';
import { hold } from '../session/holding.ts';
import { secretsAsked } from '../session/secrets-asked.ts';
import { openStage, type Stage } from '../stage.ts';
import { lostItsWay, notTheSame } from './not-resumed.ts';

export interface ResumeOptions extends WorkOptions {
  readonly secret?: Known;
  readonly plain?: true;
  readonly json?: true;
  readonly save?: string;
}

const workflowOf = (id: string, { opening }: Past): Workflow => {
  const workflow = workflowById(opening.workflow);
  if (workflow && chartDigest(workflow) === opening.machine) return workflow;
  throw notTheSame(id);
};

/** Those that were said or given then, and that nobody has given now. */
const missing = (workflow: Workflow, past: Past, secrets: Known): Fields => {
  const said = saidIn(past).flatMap(({ field, secret }) => (secret ? [field ?? ''] : []));
  const names = new Set([...past.opening.secrets, ...said]);
  return Object.fromEntries(
    Object.entries(askedFields(workflow)).filter(([name]) => names.has(name) && secrets[name] === undefined),
  );
};

const cloudAfter = (past: Past, fields: Fields, options: ResumeOptions): Cloud => {
  const { backend, allowManagedGroups = options.allowManagedGroups } = past.opening;
  return cloudOf(backend, {
    ...(options.logFile !== undefined && { logFile: options.logFile }),
    ...(allowManagedGroups && { allowManagedGroups }),
    heard: heardIn(past, fields),
  });
};

/** Whoever has consented to the plan has allowed what it says. */
const isConsentedTo = (past: Past): boolean =>
  saidIn(past).some(({ is, in: place }) => is === 'confirm' && place === 'review');

const begun = (workflow: Workflow, past: Past, secrets: Known, journal: Journal, cloud: Cloud): Session => {
  const { given, settled, guided } = past.opening;
  const drafts = Object.fromEntries(
    past.opening.secrets.flatMap(name => (secrets[name] === undefined ? [] : [[name, secrets[name]]])),
  );
  return startSession({
    workflow,
    cloud,
    drafts: { ...given, ...drafts },
    ...(settled && { settled }),
    ...(guided && { guided }),
    interruptible: true,
    hears: journal.hears,
  });
};

interface Taken {
  readonly id: string;
  readonly path: string;
  readonly past: Past;
}

const goOn = async ({ id, path, past }: Taken, stage: Stage, options: ResumeOptions): Promise<ExitCode> => {
  const { opening, entries } = past;
  const workflow = workflowOf(id, past);
  if (changesSomething(workflow) && !isConsentedTo(past)) requireAllowance(opening.backend.on, options.allow);
  openLog(options.logFile);
  const asked = missing(workflow, past, options.secret ?? {});
  const given = Object.keys(asked).length ? await secretsAsked(stage, workflow, asked) : {};
  if (!given) return exitCodes.inputMissing;
  const secrets = { ...options.secret, ...given };
  const onLoss = (error: Error): void => say(`The journal is not kept any more: ${error.message}`);
  const journal = new Journal({ path, fields: askedFields(workflow), written: entries.length, onLoss });
  const cloud = cloudAfter(past, askedFields(workflow), options);
  const session = begun(workflow, past, secrets, journal, cloud);
  const lost = await retrace(session, saidOf(saidIn(past), secrets));
  if (lost) throw lostItsWay(id, lost.expected, lost.found);
  return hold(stage, consenting(session, options.allow), {
    backend: opening.backend,
    json: options.json ?? false,
    save: options.save,
    terms: options,
    started: new Date(opening.started),
    journal,
    cloud,
  });
};

/** @throws ProblemError or Failure; the journal stays, and another can take it up */
export const resumeSession = async (id: string, options: ResumeOptions): Promise<ExitCode> => {
  const { path, ...past } = await takeUp(id);
  const stage = await openStage({ plain: options.plain ?? false, backend: past.opening.backend });
  try {
    return await goOn({ id, path, past }, stage, options);
  } finally {
    stage.close();
    await releaseLock(lockOf(path));
  }
};
