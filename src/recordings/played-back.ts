/** The calls of a recording as they went over the wire, in their order, with its values in the place of their names. */
import type { WizardEvent } from '../machine/events.ts';
import type { Call } from '../model/azure.ts';
import type { Known } from '../model/field.ts';
import type { RecordedCall, RecordedEvent, Recording } from './format-1.ts';

const withValues = (text: string, values: Known): string =>
  text.replace(/\{(\w+)\}/g, (name, field) => (Object.hasOwn(values, field) ? (values[field] ?? name) : name));

const wholeCall = ({ path, headers = {}, ...call }: RecordedCall, values: Known): Call => ({
  ...call,
  path: withValues(path, values),
  headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, withValues(value, values)])),
});

/** The recorded values; a secret has none. */
export const recordedValues = ({ parameters }: Pick<Recording, 'parameters'>): Known =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])),
  );

/** Looks come before what is applied: nobody goes back to asking once something was written. */
export const callsOf = (recording: Recording): readonly Call[] => {
  const values = recordedValues(recording);
  return [...recording.looks, ...recording.steps.flatMap(({ calls }) => calls)].map(call => wholeCall(call, values));
};

/** An event as it is said; a secret comes from elsewhere. */
const eventOf = ({ is, field = '', value }: RecordedEvent, secrets: Known): WizardEvent => {
  if (is === 'answer') return { type: is, field, value: value ?? secrets[field] ?? '' };
  return is === 'edit' ? { type: is, field } : { type: is };
};

/** What was said, and where, and after how many calls. */
export const saidOf = (events: readonly RecordedEvent[], secrets: Known) =>
  events.map(event => ({ in: event.in, after: event.after, event: eventOf(event, secrets) }));

export const wasGuided = ({ events }: Pick<Recording, 'events'>): boolean =>
  events.some(({ in: place }) => place.endsWith('.pausing'));
