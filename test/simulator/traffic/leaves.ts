/** A value as a list of its innermost ones, each with the path that leads to it. */
export type Leaves = ReadonlyMap<string, unknown>;

/** Versions of images are dates in the way of each publisher. */
const valueAt = (path: string, value: unknown): unknown => (path.endsWith('.exactVersion') ? '<version>' : value);

const walk = (value: unknown, path: string, found: Map<string, unknown>, named: (key: string) => string): void => {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (!inner.length) {
    found.set(path, Array.isArray(value) ? '[]' : typeof value === 'object' && value ? '{}' : valueAt(path, value));
    return;
  }
  for (const [key, each] of inner) walk(each, `${path}.${named(key)}`, found, named);
};

export const leavesOf = (value: unknown, root: string, named: (key: string) => string = key => key): Leaves => {
  const found = new Map<string, unknown>();
  if (value !== '' && value !== undefined) walk(value, root, found, named);
  return found;
};
