/** A stream on which every text is written differently. */

export const rewritten = <Stream extends NodeJS.WriteStream>(stream: Stream, spell: (text: string) => string): Stream =>
  new Proxy(stream, {
    get: (target, key) => {
      if (key === 'write')
        return (data: unknown, ...rest: readonly never[]) =>
          target.write((typeof data === 'string' ? spell(data) : data) as string, ...rest);
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
