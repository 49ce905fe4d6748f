/** What was found, told in the words of a recording: another name that was chosen, another id that Azure invented, is no difference. */
import type { Known } from '../model/field.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { knownAfterApply } from '../model/plan.ts';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Ids and the parts of paths stand alone, all else between them stays together. */
const partsOf = (text: string): readonly string[] =>
  text.toLowerCase().split(/(\/|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/);

const lastOf = (value: string): string => value.slice(value.lastIndexOf('/') + 1);

type Pair = readonly [recorded: string, found: string];

/** One id stands for one other, wherever the two come again. */
class Ids {
  readonly #found = new Map<string, string>();
  readonly #recorded = new Map<string, string>();

  mayBe([recorded, found]: Pair): boolean {
    if (!guid.test(recorded) || !guid.test(found)) return false;
    return (this.#found.get(recorded) ?? found) === found && (this.#recorded.get(found) ?? recorded) === recorded;
  }

  remember([recorded, found]: Pair): void {
    this.#found.set(recorded, found);
    this.#recorded.set(found, recorded);
  }
}

export type Align = (recorded: Json | undefined, found: Json | undefined) => Json | undefined;

/** `found` may grow from call to call: it is what is known by then. */
export const aligner = (recorded: Known, found: () => Known): Align => {
  const ids = new Ids();

  const isChosen = ([old, fresh]: Pair): boolean =>
    Object.entries(found()).some(([name, value]) => {
      const before = recorded[name];
      if (before === undefined) return false;
      return [(text: string) => text, lastOf].some(
        part => part(before).toLowerCase() === old && part(value).toLowerCase() === fresh,
      );
    });

  const isSame = (old: string, fresh: string): boolean => {
    if (old === fresh || isChosen([old.toLowerCase(), fresh.toLowerCase()])) return true;
    const [olds, freshes] = [partsOf(old), partsOf(fresh)];
    const pairs = olds.map((part, i): Pair => [part, freshes[i] ?? '']);
    const same = pairs.every(pair => (guid.test(pair[0]) ? ids.mayBe(pair) : pair[0] === pair[1]) || isChosen(pair));
    if (!same || olds.length !== freshes.length) return false;
    for (const pair of pairs) if (ids.mayBe(pair)) ids.remember(pair);
    return true;
  };

  const aligned = (old: JsonObject, fresh: JsonObject): JsonObject => {
    const names = Object.keys(old).filter(name => !Object.hasOwn(fresh, name));
    return Object.fromEntries(
      Object.entries(fresh).map(([key, value]) => {
        const name = Object.hasOwn(old, key) ? key : (names.find(each => isSame(each, key)) ?? key);
        return [name, align(old[name], value) ?? null];
      }),
    );
  };

  const align: Align = (old, fresh) => {
    if (old === undefined || fresh === undefined) return fresh;
    // What is known only after applying may be whatever it was.
    if (old === knownAfterApply || fresh === knownAfterApply) return old;
    if (typeof old === 'string' && typeof fresh === 'string') return isSame(old, fresh) ? old : fresh;
    if (Array.isArray(old) && Array.isArray(fresh)) return fresh.map((each, i) => align(old[i], each) ?? null);
    return isObject(old) && isObject(fresh) ? aligned(old, fresh) : fresh;
  };

  return align;
};
