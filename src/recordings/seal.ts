/** The seal of a recording: a chain of hashes over its parts, so that the first part that was changed can be named. */
import { brokenPart, type Part, sealOf } from './chain.ts';
import type { Recording } from './format-1.ts';

export type Unsealed = Omit<Recording, 'seal'>;

/** In the order in which a person reads them; what is said of the whole comes first. */
const partsOf = ({
  $schema,
  format,
  workflow,
  outcome,
  provenance,
  parameters,
  given,
  settled,
  ...rest
}: Unsealed): readonly Part[] => [
  ['header', { $schema, format, workflow, outcome, provenance, parameters, given, ...(settled && { settled }) }],
  ...rest.events.map((event, i): Part => [`events.${i}`, event]),
  ...rest.looks.map((look, i): Part => [`looks.${i}`, look]),
  ...rest.plan.map((item, i): Part => [`plan.${i}`, item]),
  ...rest.steps.map((step, i): Part => [`steps.${i}`, step]),
  ['facts', rest.facts],
];

export const sealed = (recording: Unsealed): Recording => ({ ...recording, seal: sealOf(partsOf(recording)) });

/** The name of the first part that is not as it was sealed, or undefined. */
export const brokenLink = ({ seal, ...recording }: Recording): string | undefined =>
  brokenPart(partsOf(recording), seal);
