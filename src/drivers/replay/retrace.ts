/** Says again what was said, each event in the state that it was said in, and after as many calls as then. */
import type { WizardEvent } from '../../machine/events.ts';
import type { Session } from '../../machine/session.ts';
import { until } from './follow.ts';

export interface Spoken {
  readonly in: string;
  readonly after: number;
  readonly event: WizardEvent;
}

/** Where the way was lost: the event that had no effect, or the end that did not come, and where the machine is instead. */
export interface Lost {
  readonly event: number;
  /** Absent where all was said. */
  readonly is?: WizardEvent['type'];
  readonly expected: string;
  readonly found: string;
}

/** What was interrupted goes on while a person is asked. */
const isAtRest = (session: Session): boolean => {
  const view = session.view();
  return view.is === 'interrupted' ? !view.runs : view.is !== 'busy';
};

/** A removal is confirmed by the name that it asks for. */
const inFull = (event: WizardEvent, session: Session): WizardEvent => {
  const view = session.view();
  return event.type === 'confirm' && view.is === 'review' && view.nameToType !== undefined
    ? { ...event, typed: view.nameToType }
    : event;
};

const hadAnEffect = (event: WizardEvent, session: Session): boolean => {
  const before = session.account().said.length;
  session.send(inFull(event, session));
  return session.account().said.length > before;
};

/** The session goes on from there. */
export const retrace = async (session: Session, spoken: readonly Spoken[]): Promise<Lost | undefined> => {
  for (const [number, { in: expected, after, event }] of spoken.entries()) {
    const isThere = (): boolean => session.place() === expected;
    await until(session, () => isAtRest(session) || (isThere() && session.account().exchanges.length >= after));
    const found = session.place();
    if (!isThere() || !hadAnEffect(event, session)) return { event: number, is: event.type, expected, found };
  }
  return undefined;
};

/** As `retrace`; when all is said the end has to come by itself. */
export const retraceToTheEnd = async (session: Session, spoken: readonly Spoken[]): Promise<Lost | undefined> => {
  const lost = await retrace(session, spoken);
  if (lost) return lost;
  await until(session, () => isAtRest(session));
  if (session.view().is === 'end') return undefined;
  return { event: spoken.length, expected: 'the end', found: session.place() };
};
