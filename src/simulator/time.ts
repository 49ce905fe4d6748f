/** The ways in which Azure writes an instant. Instants are milliseconds since 1970, of the simulated clock. */

/** `2025-03-31T07:44:18.7440000+00:00`: .NET's round-trip format, as in bodies of Microsoft.Compute. */
export const timestamp = (instant: number): string => new Date(instant).toISOString().replace('Z', '0000+00:00');

/** `2025-03-31T07:54:52.4980000Z`, as in bodies of Microsoft.Authorization. */
export const utc = (instant: number): string => new Date(instant).toISOString().replace('Z', '0000Z');

/** `20191216T063823Z`, as in `x-ms-routing-request-id`. */
export const compactTime = (instant: number): string => {
  const iso = new Date(instant).toISOString();
  return `${iso.slice(0, 4)}${iso.slice(5, 7)}${iso.slice(8, 13)}${iso.slice(14, 16)}${iso.slice(17, 19)}Z`;
};

/** .NET ticks: tenths of microseconds since the year 1. */
export const ticks = (instant: number): string => `${instant + 62_135_596_800_000}0000`;
