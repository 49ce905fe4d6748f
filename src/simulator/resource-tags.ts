/** Tags, which stand after the location wherever a resource is written. */
import type { Tags } from './resource.ts';

export const withTags = <Tagged extends { readonly location: string; readonly tags?: Tags }>(
  resource: Tagged,
  tags: Tags,
): Tagged =>
  Object.fromEntries(
    Object.entries(resource)
      .filter(([key]) => key !== 'tags')
      .flatMap(entry => (entry[0] === 'location' ? [entry, ['tags', tags] as const] : [entry])),
  ) as Tagged;
