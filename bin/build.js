/** Bundles `src/` into `dist/`, with the licences of what is bundled and the JSON Schemas of the files that it writes. */
import { execFileSync } from 'node:child_process';
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
