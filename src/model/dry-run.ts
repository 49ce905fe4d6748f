/** The port over no network: what would be sent is noted, what would be read is answered from elsewhere. */
import type { Azure, Write } from './azure.ts';
import type { JsonObject } from './json.ts';

export interface DryRun {
  readonly azure: Azure;
  /** Everything that was sent so far, reads among it. */
  readonly sent: readonly Write[];
}

/** `read` answers by path; where it answers nothing, what asked fails. */
export type StartDryRun = (read: (path: string) => JsonObject | undefined) => Promise<DryRun>;
