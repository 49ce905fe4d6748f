/** A router that also knows routes below any scope: `GET {scope}/providers/Microsoft.Authorization/…`. */
import { type Match, router } from './router.ts';
import { partsOfScope } from './scope.ts';

const marker = '{scope}';

const pathOf = (path: string): string => `/${path.split('/').filter(Boolean).join('/')}`;

/** Plain routes come first, so that what they answer takes no longer than without the others. */
export const scopedRouter = <Target>(routes: readonly (readonly [string, Target])[]) => {
  const isScoped = ([route]: readonly [string, Target]): boolean => route.includes(marker);
  const plain = router(routes.filter(route => !isScoped(route)));
  const scoped = router(routes.filter(isScoped).map(([route, target]) => [route.replace(marker, ''), target] as const));

  return (method: string, path: string): Match<Target> | undefined => {
    const found = plain(method, path);
    if (found) return found;
    const whole = pathOf(path);
    const start = whole.toLowerCase().lastIndexOf('/providers/');
    const below = start < 0 ? undefined : scoped(method, whole.slice(start));
    if (!below) return undefined;
    const scope = whole.slice(0, start);
    return { target: below.target, params: { ...partsOfScope(scope), ...below.params, scope } };
  };
};
