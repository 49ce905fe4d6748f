/** A world as text, piece by piece: a large one would hold up every request while it is written in one go. */
import type { World } from '../world.ts';

/** How many members of a list a piece has. */
const many = 500;

/** Together they are JSON. */
export function* piecesOf(world: World): Generator<string> {
  let before = '{';
  for (const [name, value] of Object.entries(world)) {
    if (value === undefined) continue;
    yield `${before}${JSON.stringify(name)}:`;
    before = ',';
    if (!Array.isArray(value) || value.length <= many) {
      yield JSON.stringify(value);
      continue;
    }
    for (let from = 0; from < value.length; from += many)
      yield `${from ? ',' : '['}${JSON.stringify(value.slice(from, from + many)).slice(1, -1)}`;
    yield ']';
  }
  yield '}';
}
