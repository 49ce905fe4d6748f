/** The built program, one script; and beside it what V8 has made of it, which only the Node that built it can use. */
import { readFileSync } from 'node:fs';
import module from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const file = fileURLToPath(new URL('../dist/mi-wizard.cjs', import.meta.url));

export const compiledFile = `${file}.${process.version}-${process.platform}-${process.arch}`;

export const compiled = () => {
  try {
    return readFileSync(compiledFile);
  } catch {
    return undefined;
  }
};

/** V8 takes what was made by the same V8 with the same flags, and else reads the script anew. */
export const scriptWith = cachedData =>
  new Script(module.wrap(readFileSync(file, 'latin1')), { filename: file, cachedData });

export const run = script => {
  const program = { exports: {} };
  script.runInThisContext()(program.exports, module.createRequire(file), program, file, dirname(file));
};

export const start = () => {
  const cachedData = compiled();
  if (cachedData) return run(scriptWith(cachedData));
  // From Node 22.1 on it keeps by itself what it compiles.
  module.enableCompileCache?.();
  return module.createRequire(import.meta.url)(file);
};
