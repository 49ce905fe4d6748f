/** Bundles `src/` into `dist/`, with what V8 makes of it, the licences of what is bundled and the JSON Schemas of the files that it writes. */
import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { bundle } from './bundle.js';
import { noticesOf } from './notices.js';

/** As the built program itself prints them. */
const schemas = { recording: ['verify', '--schema'], lesson: ['lesson', 'schema'] };

rmSync('dist', { recursive: true, force: true });
const { metafile } = await build({ ...bundle, metafile: true });
writeFileSync('dist/third-party-notices.txt', noticesOf(metafile));
for (const [name, args] of Object.entries(schemas)) {
  writeFileSync(`dist/${name}-1.schema.json`, execFileSync(process.execPath, ['bin/mi-wizard.js', ...args]));
}
// A replay needs the most; where it is run often, nobody waits for it.
spawnSync(process.execPath, ['bin/compile.js', 'replay', 'recordings/assign-user-assigned-identity.json']);
