/** GUIDs that look random and are not: the same seed and index give the same id, so a session can be repeated. */

/** The finalizer of MurmurHash3: every input bit moves about half of the output bits. */
const mix = (number: number): number => {
  let bits = number | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
};

const bytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Eight digits. Every response needs two GUIDs, and a table is ten times as fast as `toString`. */
const hex = (bits: number): string =>
  `${bytes[bits >>> 24]}${bytes[(bits >>> 16) & 255]}${bytes[(bits >>> 8) & 255]}${bytes[bits & 255]}`;

export const guid = (seed: number, index: number): string => {
  const start = mix(seed ^ 0x9e3779b9);
  const lane = (salt: number): string => hex(mix(mix(index + salt) ^ Math.imul(start, salt | 1)));
  const [a, b, c, d] = [lane(0x51ed270b), lane(0x68e31da4), lane(0x1b56c4e9), lane(0x7f4a7c15)];
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${d}`;
};

/** The id of a thing that has a name: the same in every world. Two hashes (FNV-1a), so that many names do not collide. */
export const namedGuid = (name: string): string => {
  let [forward, backward] = [0x811c9dc5, 0x811c9dc5];
  for (let index = 0; index < name.length; index++) {
    forward = Math.imul(forward ^ name.charCodeAt(index), 0x01000193);
    backward = Math.imul(backward ^ name.charCodeAt(name.length - 1 - index), 0x01000193);
  }
  return guid(forward, backward);
};

export const isGuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
