/** How the program is bundled: one file to start from, React and the Azure SDK in chunks that load when needed. */
import { readFileSync } from 'node:fs';
import { computeGroups } from './compute-groups.js';
import { fastWidth } from './fast-width.js';

/** Ink imports its developer tools statically, though it uses them only when asked to. */
const withoutDevtools = {
  name: 'without-devtools',
  setup(bundle) {
    bundle.onResolve({ filter: /devtools\.js$/ }, () => ({ path: 'devtools', namespace: 'nothing' }));
    bundle.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'export default {}' }));
  },
};

/** Yoga loads its own bytes with `fetch` where there is one, which makes Node load its whole HTTP client. */
const yogaWithoutFetch = {
  name: 'yoga-without-fetch',
  setup(bundle) {
    bundle.onLoad({ filter: /yoga-wasm-base64-esm\.js$/ }, ({ path }) => ({
      contents: `const fetch = undefined;\n${readFileSync(path, 'utf8')}`,
    }));
  },
};

/** Ink takes every row apart anew for each frame, though most are those of the frame before; how many it keeps is bounded. */
const rowsRemembered = {
  name: 'rows-remembered',
  setup(bundle) {
    bundle.onLoad({ filter: /ink[\\/]build[\\/]output\.js$/ }, ({ path }) => {
      const forgetful = 'caches = new OutputCaches();';
      const source = readFileSync(path, 'utf8');
      if (!source.includes(forgetful)) throw new Error('Ink keeps what it knows of rows elsewhere now');
      const kept = 'let held; const kept = () => (held?.styledChars.size < 500 ? held : (held = new OutputCaches()));';
      return { contents: `${kept}\n${source.replace(forgetful, 'caches = kept();')}` };
    });
  },
};

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

export const bundle = {
  entryPoints: ['src/cli.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  jsx: 'automatic',
  minify: true,
  legalComments: 'none',
  // CommonJS packages in the bundle still call `require` for the modules of Node.
  banner: { js: "import{createRequire as __require}from'node:module';const require=__require(import.meta.url);" },
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.MI_WIZARD_VERSION': JSON.stringify(version) },
  inject: ['bin/no-body.js'],
  plugins: [withoutDevtools, yogaWithoutFetch, rowsRemembered, fastWidth, computeGroups],
};
