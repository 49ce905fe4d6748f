/** The api-versions that are asked for by hand; every SDK client brings its own. */
export const apiVersions = {
  /** Generic calls, so no client chooses it. */
  network: '2024-05-01',
  /** Goes into a machine's network profile: the newest that Compute knows (KnownNetworkApiVersion). */
  implicitNetworkInterface: '2022-11-01',
} as const;
