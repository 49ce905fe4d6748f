/** Where a right holds: at a scope and below it (scope-overview). */

/** What a scope lies in: of a resource its parent or group, of a group its subscription; undefined for that. */
export const scopeAbove = (scope: string): string | undefined => {
  const segments = scope.split('/').filter(Boolean);
  if (segments.length <= 2) return undefined;
  const shorter = segments.slice(0, -2);
  const above = shorter.at(-2)?.toLowerCase() === 'providers' ? shorter.slice(0, -2) : shorter;
  return `/${above.join('/')}`;
};
