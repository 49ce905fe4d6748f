/** Members that come and go, in the place where Azure writes them: tags after the location, the identity after both. */
import type { IdentityBlock } from './identity-block.ts';
import type { Tags } from './resource.ts';

interface Located {
  readonly location: string;
  readonly tags?: Tags;
  readonly identity?: IdentityBlock;
}

const placed = <Resource extends Located>(
  resource: Resource,
  member: 'tags' | 'identity',
  value: unknown,
  before: readonly string[],
): Resource => {
  const others = Object.entries(resource).filter(([key]) => key !== member);
  const at = others.findLastIndex(([key]) => before.includes(key)) + 1;
  const own = value === undefined ? [] : [[member, value] as const];
  return Object.fromEntries([...others.slice(0, at), ...own, ...others.slice(at)]) as unknown as Resource;
};

export const withTags = <Resource extends Located>(resource: Resource, tags: Tags | undefined): Resource =>
  placed(resource, 'tags', tags, ['location']);

/** Without one where it is undefined. */
export const withIdentity = <Resource extends Located>(
  resource: Resource,
  identity: IdentityBlock | undefined,
): Resource => placed(resource, 'identity', identity, ['location', 'tags']);
