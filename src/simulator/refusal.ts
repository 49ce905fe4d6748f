/** An error as Azure answers it. ARM's own are marked as the gateway's, are compact, and come before any provider's. */
import type { Writing } from './writing.ts';

export interface RefusalDetails {
  /** The property that is meant: most errors of Microsoft.Compute name one. */
  readonly target?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Members of the error after those that every error has. */
  readonly more?: Readonly<Record<string, unknown>>;
}

export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: RefusalDetails;
  readonly by: 'gateway' | 'provider' | 'simulator';
  readonly writing: Writing;

  constructor(
    [by, writing]: readonly [Refusal['by'], Writing],
    [status, code, message]: readonly [number, string, string],
    details: RefusalDetails = {},
  ) {
    super(message);
    this.by = by;
    this.writing = writing;
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

export const gatewayRefusal = (status: number, code: string, message: string, details?: RefusalDetails): Refusal =>
  new Refusal(['gateway', 'compact'], [status, code, message], details);

export const computeRefusal = (status: number, code: string, message: string, target?: string): Refusal =>
  new Refusal(['provider', 'indented'], [status, code, message], target === undefined ? {} : { target });

export const providerRefusal = (status: number, code: string, message: string): Refusal =>
  new Refusal(['provider', 'compact'], [status, code, message]);

/** Not an answer of Azure: what is not modelled is refused loudly. 501 is a status that no Azure SDK retries. */
export const notSimulated = (what: string): Refusal =>
  new Refusal(['simulator', 'compact'], [501, 'NotSimulated', `The simulator does not model ${what}. Azure might.`]);
