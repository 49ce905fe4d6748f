/** From method and path to what answers: a tree of segments, matched without regard to case, several slashes being one. */

interface Node<Target> {
  readonly literals: Map<string, Node<Target>>;
  placeholder?: { readonly name: string; readonly node: Node<Target> };
  readonly targets: Map<string, Target>;
}

export interface Match<Target> {
  readonly target: Target;
  readonly params: Readonly<Record<string, string>>;
}

const emptyNode = <Target>(): Node<Target> => ({ literals: new Map(), targets: new Map() });

const segmentsOf = (path: string): string[] => path.split('/').filter(Boolean);

/** A stray percent sign stands for itself. */
const decoded = (segment: string): string => {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

const childOf = <Target>(node: Node<Target>, segment: string): Node<Target> => {
  const [, name] = /^\{(.*)\}$/.exec(segment) ?? [];
  if (name !== undefined) {
    node.placeholder ??= { name, node: emptyNode() };
    return node.placeholder.node;
  }
  const key = segment.toLowerCase();
  const child = node.literals.get(key) ?? emptyNode();
  node.literals.set(key, child);
  return child;
};

/** Takes `['GET /subscriptions/{subscription}', target]` pairs. Placeholders in one place must have one name. */
export const router = <Target>(routes: readonly (readonly [string, Target])[]) => {
  const root = emptyNode<Target>();
  for (const [route, target] of routes) {
    const [method = '', path = ''] = route.split(' ');
    segmentsOf(path).reduce(childOf, root).targets.set(method, target);
  }
  return (method: string, path: string): Match<Target> | undefined => {
    const params: Record<string, string> = {};
    let node = root;
    for (const segment of segmentsOf(path)) {
      const literal = node.literals.get(segment.toLowerCase());
      if (!literal && !node.placeholder) return undefined;
      if (!literal && node.placeholder) params[node.placeholder.name] = decoded(segment);
      node = literal ?? node.placeholder?.node ?? node;
    }
    const target = node.targets.get(method);
    return target && { target, params };
  };
};
