/** What a simulator can be told when it is made. */
import type { FaultPlan } from './faults/fault.ts';
import type { Limits } from './throttling.ts';
import type { World } from './world.ts';

export interface Options {
  /** The same seed, world and requests give the same bytes. Default 1. */
  readonly seed?: number;
  /** Default `contoso`. */
  readonly world?: World;
  /**
   * Whether answers to polls say how long to wait. Off, since SDKs honour the header in real seconds, whatever their polling
   * interval is, and here no time passes. A client over HTTP may need it: without it the Azure CLI waits 30 s.
   */
  readonly retryAfter?: boolean;
  /**
   * For how many seconds role assignments do not know a new principal, whatever their `principalType`. Without it Azure's
   * own habit: 14 seconds for an assignment that does not say the type, none for one that does.
   */
  readonly replicationDelay?: number;
  /**
   * Whether the VM extension of the publisher Microsoft.ManagedIdentity can be added. In Azure it is gone; here it is
   * available unless it is to be gone, so that what older documents describe can be practised.
   */
  readonly retiredExtension?: 'gone' | 'available';
  /**
   * Whether a machine gets the same token for a day, in which its identity can do what it could when the token was issued.
   * Default true.
   */
  readonly tokenCache?: boolean;
  /**
   * Rate limits other than those that are published, or none. Requests one after the other do not reach the published ones
   * of a subscription, since each takes a tenth of a simulated second; those of a machine they do.
   */
  readonly throttling?: false | Partial<Limits>;
  /** What goes wrong, and when. */
  readonly faults?: FaultPlan;
}
