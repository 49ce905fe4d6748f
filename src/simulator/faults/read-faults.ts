/** A plan of faults that came from a file, read with suspicion: what is wrong is named before anything starts. */
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { FaultPlan, Kind } from './fault.ts';

/** Tells where in the plan something is not what it has to be. */
export class BadFaults extends Error {}

type Check = (value: Json, where: string) => void;

const refused = (where: string, what: string): BadFaults => new BadFaults(`${where} is not ${what}`);

const text: Check = (value, where) => {
  if (typeof value !== 'string' || !value) throw refused(where, 'a text');
};

const truth: Check = (value, where) => {
  if (typeof value !== 'boolean') throw refused(where, 'true or false');
};

const numberFrom =
  (least: number, most: number, what: string, fits: (value: number) => boolean = () => true): Check =>
  (value, where) => {
    if (typeof value !== 'number' || value < least || value > most || !fits(value)) throw refused(where, what);
  };

const seconds = numberFrom(0, 1_000_000, 'a number of seconds');
const count = numberFrom(1, 1_000_000, 'a whole number from 1', Number.isInteger);
const chance = numberFrom(0, 1, 'a number from 0 to 1');

const object: Check = (value, where) => {
  if (!isObject(value)) throw refused(where, 'an object');
};

interface Members {
  readonly must?: Readonly<Record<string, Check>>;
  readonly may?: Readonly<Record<string, Check>>;
}

const kinds: Readonly<Record<Kind, Members>> = {
  throttled: { may: { retryAfter: seconds } },
  'internal-error': { may: { worked: truth } },
  unavailable: { may: { worked: truth } },
  'gateway-timeout': { may: { worked: truth } },
  'connection-reset': { may: { worked: truth } },
  slow: { must: { seconds } },
  'operation-fails': { must: { code: text, message: text } },
  preempted: {},
  'other-writer': { must: { body: object } },
  'policy-adds-identity': { must: { identity: text } },
};

const checkMembers = (value: JsonObject, { must = {}, may = {} }: Members, where: string): void => {
  for (const name of Object.keys(must)) if (!(name in value)) throw new BadFaults(`${where}.${name} is missing`);
  for (const [name, each] of Object.entries(value)) {
    const check = must[name] ?? may[name];
    if (!check) throw new BadFaults(`${where}.${name} is not known`);
    check(each, `${where}.${name}`);
  }
};

const match: Members = { may: { method: text, path: text, nth: count, times: count, chance } };

const checkFault: Check = (value, where) => {
  if (!isObject(value)) throw refused(where, 'an object');
  const { match: wanted = {}, kind, ...rest } = value;
  if (!isObject(wanted)) throw refused(`${where}.match`, 'an object');
  checkMembers(wanted, match, `${where}.match`);
  const members = Object.entries(kinds).find(([name]) => name === kind)?.[1];
  if (!members) throw refused(`${where}.kind`, `one of ${Object.keys(kinds).join(', ')}`);
  checkMembers(rest, members, where);
};

/** @throws BadFaults */
const faultPlanOf = (value: unknown): FaultPlan => {
  if (!isObject(value) || !Array.isArray(value.faults))
    throw new BadFaults('The plan is not an object with a list of faults');
  for (const [index, each] of value.faults.entries()) checkFault(each, `faults[${index}]`);
  const faults = value.faults.map(each => ({ match: {}, ...each }));
  return { faults } as unknown as FaultPlan;
};

/** @throws BadFaults */
export const readFaults = (content: string): FaultPlan => {
  let found: unknown;
  try {
    found = JSON.parse(content);
  } catch (error) {
    throw new BadFaults(error instanceof Error ? error.message : 'it is not JSON');
  }
  return faultPlanOf(found);
};
