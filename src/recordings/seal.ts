/** The seal of a recording: a chain of hashes over its parts, so that the first part that was changed can be named. */
import { createHash } from 'node:crypto';
import { isObject, type Json } from '../model/json.ts';
import type { Recording } from './format-1.ts';

export type Unsealed = Omit<Recording, 'seal'>;

/** The same text for the same value, whatever the order of its keys. */
const canonical = (json: Json): string => {
  if (Array.isArray(json)) return `[${json.map(canonical).join(',')}]`;
  if (!isObject(json)) return JSON.stringify(json);
  const entries = Object.keys(json)
    .sort()
    .map(key => `${JSON.stringify(key)}:${canonical(json[key] ?? null)}`);
  return `{${entries.join(',')}}`;
};

type Part = readonly [name: string, value: unknown];

/** In the order in which a person reads them; what is said of the whole comes first. */
const partsOf = ({
  $schema,
  format,
  workflow,
  outcome,
  provenance,
  parameters,
  given,
  ...rest
}: Unsealed): readonly Part[] => [
  ['header', { $schema, format, workflow, outcome, provenance, parameters, given }],
  ...rest.events.map((event, i): Part => [`events.${i}`, event]),
  ...rest.looks.map((look, i): Part => [`looks.${i}`, look]),
  ...rest.plan.map((item, i): Part => [`plan.${i}`, item]),
  ...rest.steps.map((step, i): Part => [`steps.${i}`, step]),
  ['facts', rest.facts],
];

/** As a file would hold it: keys without a value are not there. */
const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

const linksOf = (recording: Unsealed): readonly string[] => {
  let last = '';
  return partsOf(recording).map(([name, value]) => {
    last = createHash('sha256')
      .update(`${last}\n${name}\n${canonical(plain(value))}`)
      .digest('hex');
    return last;
  });
};

export const sealed = (recording: Unsealed): Recording => {
  const links = linksOf(recording);
  return { ...recording, seal: { algorithm: 'SHA-256', links, head: links.at(-1) ?? '' } };
};

/** The name of the first part that is not as it was sealed, or undefined. */
export const brokenLink = ({ seal, ...recording }: Recording): string | undefined => {
  const links = linksOf(recording);
  const broken = links.findIndex((link, i) => link !== seal.links[i]);
  if (broken >= 0) return partsOf(recording)[broken]?.[0];
  return seal.links.length === links.length && seal.head === links.at(-1) ? undefined : 'seal';
};
