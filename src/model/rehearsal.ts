/** The port over no network: what would be sent is noted, what would be read is answered from elsewhere. */
import type { Azure, Call } from './azure.ts';
import type { JsonObject } from './json.ts';

export interface Rehearsal {
  readonly azure: Azure;
  /** Everything that was sent so far, reads among it. */
  readonly sent: readonly Call[];
}

/** `read` answers by path; where it answers nothing, what asked fails. */
export type Rehearse = (read: (path: string) => JsonObject | undefined) => Promise<Rehearsal>;
