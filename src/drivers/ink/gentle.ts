/** A terminal whose scrollback nobody can wipe. */

const wipeScrollback = '\u001b[3J';

const without = (sequence: string, data: unknown): unknown =>
  typeof data === 'string' ? data.replaceAll(sequence, '') : data;

/**
 * Ink wipes the scrollback where the last frame was as high as the terminal is now, which a terminal that has just become
 * lower brings about. What a person did before is not ours to delete.
 */
export const gentle = (stdout: NodeJS.WriteStream): NodeJS.WriteStream =>
  new Proxy(stdout, {
    get: (target, key) => {
      if (key === 'write')
        return (data: unknown, ...rest: readonly never[]) =>
          target.write(without(wipeScrollback, data) as string, ...rest);
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
