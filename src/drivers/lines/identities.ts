/** A change of identities in words: what is added, what stays and what goes, each by its name. */
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import type { PlanItem } from '../../model/plan.ts';
import { entry, type Line, quiet } from './line.ts';

/** An identity of another place may have the same name, so ids are compared and names are said. */
const held = (state: JsonObject | undefined): ReadonlyMap<string, string> => {
  const block: Json | undefined = state?.identity;
  if (!isObject(block)) return new Map();
  const ids = isObject(block.userAssignedIdentities) ? Object.keys(block.userAssignedIdentities) : [];
  const isOwn = typeof block.type === 'string' && block.type.includes('SystemAssigned');
  return new Map([
    ...(isOwn ? [['system', 'its system-assigned identity'] as const] : []),
    ...ids.map(id => [id, id.slice(id.lastIndexOf('/') + 1)] as const),
  ]);
};

const listed = (names: readonly string[]): string => names.join(', ') || 'nothing';

export const identitiesInWords = ({ before, after, sign }: PlanItem): readonly Line[] => {
  if (sign !== '~' || !isObject(after?.identity ?? null)) return [];
  const [had, has] = [held(before), held(after)];
  const gained = [...has].filter(([id]) => !had.has(id)).map(([, name]) => name);
  const kept = [...has].filter(([id]) => had.has(id)).map(([, name]) => name);
  const lost = [...had].filter(([id]) => !has.has(id)).map(([, name]) => name);
  return [entry(quiet('In words: '), `gets ${listed(gained)}, keeps ${listed(kept)}, loses ${listed(lost)}`)];
};
