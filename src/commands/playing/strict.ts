/** A recording replayed from its own calls alone: every event again, and no backend behind it. */
import { sameId } from '../../arm/resource-id.ts';
import { connect } from '../../azure/connect.ts';
import { nothingBeyond, recorded } from '../../azure/recorded.ts';
import { unsigned } from '../../azure/ways.ts';
import { type Lost, retraceToTheEnd } from '../../drivers/replay/retrace.ts';
import { type Session, startSession } from '../../machine/session.ts';
import type { EndView } from '../../machine/view.ts';
import type { Call, Cloud } from '../../model/azure.ts';
import type { Known } from '../../model/field.ts';
import { askedFields, type Workflow } from '../../model/workflow.ts';
import type { Recording } from '../../recordings/format-1.ts';
import { callsOf, saidOf, wasGuided } from '../../recordings/played-back.ts';

export interface Retraced {
  readonly session: Session;
  readonly end: EndView;
  readonly lost?: Lost;
}

/** Signed in as then; nobody checks a token here. */
const waysOf = ({ parameters, facts }: Recording) => {
  const { account = '', tenant = '' } = facts;
  return [{ ...unsigned({ upn: account, tid: tenant, oid: tenant }), id: parameters.credential?.value ?? 'simulator' }];
};

/** Every answer took as long as it took then, whatever it takes now. */
const asLongAsThen = (cloud: Cloud, calls: readonly Call[]): Cloud => {
  const left = [...calls];
  return watch => {
    const saw = (call: Call): void => {
      const at = left.findIndex(({ method, path }) => method === call.method && sameId(path, call.path));
      const [then = call] = at < 0 ? [] : left.splice(at, 1);
      watch.saw({ ...call, milliseconds: then.milliseconds });
    };
    return cloud({ ...watch, saw });
  };
};

/** A session that has nothing behind it but what was recorded. */
export const sessionAgain = (recording: Recording, workflow: Workflow): Session =>
  startSession({
    workflow,
    cloud: asLongAsThen(
      connect({
        httpClient: recorded(callsOf(recording), nothingBeyond),
        pollEvery: 1,
        pause: async () => undefined,
        // What the SDK tried again then, it tries again.
        retryDelay: 1,
        ways: waysOf(recording),
      }),
      callsOf(recording),
    ),
    drafts: recording.given,
    ...(recording.settled && { settled: recording.settled }),
    ...(wasGuided(recording) && { guided: true }),
  });

/** No recording holds a secret, and nobody sees one: any will do that the rule takes. */
export const standIns = (workflow: Workflow): Known =>
  Object.fromEntries(
    Object.entries(askedFields(workflow)).flatMap(([name, { secret }]) => (secret ? [[name, 'Stands in for 1']] : [])),
  );

export const retraced = async (recording: Recording, workflow: Workflow): Promise<Retraced> => {
  const session = sessionAgain(recording, workflow);
  const lost = await retraceToTheEnd(session, saidOf(recording.events, standIns(workflow)));
  if (lost) session.send({ type: 'cancel' });
  return { session, end: await session.ended, ...(lost && { lost }) };
};
