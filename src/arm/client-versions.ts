/** The api-versions that are asked for, also where an SDK client would bring its own. */
export const apiVersions = {
  compute: '2026-03-01',
  managedIdentity: '2024-11-30',
  /** Generic calls, so no client chooses it. */
  network: '2024-05-01',
  /** Goes into a machine's network profile: the newest that Compute knows (KnownNetworkApiVersion). */
  implicitNetworkInterface: '2022-11-01',
} as const;
