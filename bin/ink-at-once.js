/** Ink as a script can hold it: it waits for nothing while it loads, neither for its developer tools nor for its layout. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** It looks for its developer tools only where one develops Ink itself. */
const reconciler = path => {
  const source = readFileSync(path, 'utf8');
  const contents = source.replaceAll('isDev()', 'false');
  if (contents === source) throw new Error('Ink looks for its developer tools otherwise now');
  return contents;
};

const bytesIn = /(?<=data:application\/octet-stream;base64,)[\w+/=]+/;

const embedded = path => {
  const [bytes] = bytesIn.exec(readFileSync(path, 'utf8')) ?? [];
  if (!bytes) throw new Error('Yoga brings its bytes otherwise now');
  return bytes;
};

/** Yoga loads its own bytes with `fetch` where there is one, for which Node would load its whole HTTP client, and waits for them. */
const yoga = folder => `
import load from '../binaries/yoga-wasm-base64-esm.js';
import wrapAssembly from './wrapAssembly.js';
const bytes = Buffer.from('${embedded(join(folder, '../binaries/yoga-wasm-base64-esm.js'))}', 'base64');
const assembly = {
  instantiateWasm(imports, receive) {
    receive(new WebAssembly.Instance(new WebAssembly.Module(bytes), imports));
    return {};
  },
};
load(assembly);
export default wrapAssembly(assembly);
export * from './generated/YGEnums.js';`;

export const inkAtOnce = {
  name: 'ink-at-once',
  setup(bundle) {
    bundle.onLoad({ filter: /ink[\\/]build[\\/]reconciler\.js$/ }, ({ path }) => ({ contents: reconciler(path) }));
    bundle.onLoad({ filter: /yoga-layout[\\/]dist[\\/]src[\\/]index\.js$/ }, ({ path }) => ({
      contents: yoga(join(path, '..')),
    }));
    bundle.onLoad({ filter: /yoga-wasm-base64-esm\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(bytesIn, ''),
    }));
  },
};
