/** Bundles `src/` into `dist/`. */
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { bundle } from './bundle.js';

rmSync('dist', { recursive: true, force: true });
await build(bundle);
