/** The number that a resource of Microsoft.Compute carries in quotes, one more with each write of the model. */
export const nextEtag = (etag: string | undefined): string => `"${Number(etag?.replaceAll('"', '') ?? 0) + 1}"`;
