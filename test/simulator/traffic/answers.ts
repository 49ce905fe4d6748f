/** What counts in an answer: its status, the headers that clients act on, and every value of its body. */
import type { Json } from '../../../src/simulator/json.ts';
import { type Leaves, leavesOf } from './leaves.ts';

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json | undefined;
}

/** Recorders keep these whenever they were there, so that their absence says something. */
const always = [
  'content-type',
  'location',
  'azure-asyncoperation',
  'azure-asyncnotification',
  'etag',
  'x-ms-failure-cause',
];

/** These are compared where they were kept. */
const kept =
  /^(www-authenticate|retry-after|connection|x-ms-request-charge|x-ms-need-to-refresh-epl-cache|x-ms-ratelimit-.*)$/;

/** How much is left differs from day to day; of what, does not. */
const withoutCounters = (name: string, value: string): string =>
  name.startsWith('x-ms-ratelimit') ? value.replaceAll(/(^|;)\d+/g, '$1<left>') : value;

export const comparable = (
  { status, headers, body }: Answered,
  recorded: Answered,
  named: (key: string) => string,
): Leaves => {
  const names = Object.keys(recorded.headers).filter(name => kept.test(name));
  const found = [...always, ...names].flatMap(name =>
    headers[name] === undefined ? [] : [[`headers.${name}`, withoutCounters(name, headers[name])] as const],
  );
  return new Map<string, unknown>([['status', status], ...found, ...leavesOf(body, 'body', named)]);
};
