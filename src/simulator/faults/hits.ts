/** Which faults a request meets: counted among the requests that fit, and thrown for with the seed. */
import { sameText } from '../filter.ts';
import { guid } from '../guid.ts';
import type { Request } from '../wire.ts';
import type { Fault, FaultPlan, Match } from './fault.ts';

const pathOf = (url: string): string =>
  `/${(url.startsWith('/') ? url : new URL(url).pathname).split('?')[0]?.split('/').filter(Boolean).join('/')}`;

const quoted = (text: string): string => text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');

const fits = ({ method, path }: Match, request: Request): boolean =>
  (method === undefined || sameText(method, request.method)) &&
  (path === undefined || new RegExp(`^${quoted(path).replaceAll('*', '.*')}$`, 'i').test(pathOf(request.url)));

/** From 0 to 1. */
const thrown = (seed: number, index: number, met: number): number =>
  Number.parseInt(guid(seed + index, met).slice(0, 8), 16) / 2 ** 32;

/** Remembers how often each fault was met. */
export const hitting = ({ faults }: FaultPlan, seed: number) => {
  const met = faults.map(() => 0);
  return (request: Request): readonly Fault[] =>
    faults.filter(({ match }, index) => {
      if (!fits(match, request)) return false;
      const count = (met[index] ?? 0) + 1;
      met[index] = count;
      const { nth = 1, times = 1, chance = 1 } = match;
      return count >= nth && count < nth + times && thrown(seed, index, count) < chance;
    });
};
