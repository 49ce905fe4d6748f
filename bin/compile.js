/** Runs the built program once, and keeps what V8 has made of all that ran: `node bin/compile.js replay FILE`. */
import { writeFileSync } from 'node:fs';
import { compiledFile, run, scriptWith } from './program.js';

const script = scriptWith(undefined);
process.on('exit', () => writeFileSync(compiledFile, script.createCachedData()));
run(script);
