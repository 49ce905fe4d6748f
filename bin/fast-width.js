/** How wide a text is, for the characters that every screen is made of; anything else is left to the library that Ink uses. */
import { dirname } from 'node:path';

/** All of them take one column: ASCII, Latin letters, punctuation, arrows, lines, braille and the marks that we draw. */
export const narrow = '[ -~¡-¬®-ſ‐-‧‹›←-↓─-▟▸✓✗❯⠀-⣿]';

const contents = real => `
const plain = /^${narrow}*$/;
const styles = /\\u001b\\[[0-9;]*m/g;
export default (text, options) => {
  const bare = typeof text === 'string' && !options ? text.replace(styles, '') : undefined;
  return bare !== undefined && plain.test(bare) ? bare.length : require(${JSON.stringify(real)}).default(text, options);
};`;

/** The library compiles its expressions for all the emoji there are as soon as it meets the first glyph. */
export const fastWidth = {
  name: 'fast-width',
  setup(bundle) {
    bundle.onResolve({ filter: /^string-width$/ }, async ({ path, kind, resolveDir, pluginData }) => {
      if (pluginData === 'real') return undefined;
      const real = await bundle.resolve(path, { kind, resolveDir, pluginData: 'real' });
      return { path: real.path, namespace: 'fast-width' };
    });
    bundle.onLoad({ filter: /.*/, namespace: 'fast-width' }, ({ path }) => ({
      contents: contents(path),
      resolveDir: dirname(path),
    }));
  },
};
