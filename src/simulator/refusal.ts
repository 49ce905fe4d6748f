/** An error as Azure answers it. The gateway, which is ARM itself, marks its errors; a provider's carry no mark. */

export interface RefusalDetails {
  readonly target?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly by: 'gateway' | 'provider' | 'simulator';
  readonly details: RefusalDetails;

  constructor(by: Refusal['by'], status: number, code: string, message: string, details: RefusalDetails = {}) {
    super(message);
    this.by = by;
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

export const gateway = (status: number, code: string, message: string, details?: RefusalDetails): Refusal =>
  new Refusal('gateway', status, code, message, details);

/** Most errors of Microsoft.Compute name the property that they mean. */
export const provider = (status: number, code: string, message: string, target?: string): Refusal =>
  new Refusal('provider', status, code, message, target === undefined ? {} : { target });
