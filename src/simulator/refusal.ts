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
  readonly by: 'gateway' | 'service' | 'provider' | 'simulator';
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

/** ARM's own as well: it speaks for a provider that it could not reach. */
export const serviceRefusal = (status: number, code: string, message: string, details?: RefusalDetails): Refusal =>
  new Refusal(['service', 'compact'], [status, code, message], details);

/** The last argument is the target alone, or all details. */
export const computeRefusal = (
  status: number,
  code: string,
  message: string,
  details: string | RefusalDetails = {},
): Refusal =>
  new Refusal(
    ['provider', 'indented'],
    [status, code, message],
    typeof details === 'string' ? { target: details } : details,
  );

export const providerRefusal = (status: number, code: string, message: string): Refusal =>
  new Refusal(['provider', 'compact'], [status, code, message]);

/** Not an answer of Azure: what is not modelled is refused loudly. 501 is a status that no Azure SDK retries. */
export const notSimulated = (what: string): Refusal =>
  new Refusal(['simulator', 'compact'], [501, 'NotSimulated', `The simulator does not model ${what}. Azure might.`]);
