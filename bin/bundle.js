/** How the program is bundled: one script, whose parts run when they are first needed. */
import { readFileSync } from 'node:fs';
import { computeGroups } from './compute-groups.js';
import { fastWidth } from './fast-width.js';
import { inkAtOnce } from './ink-at-once.js';
import { rowsRemembered } from './rows-remembered.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

export const bundle = {
  entryPoints: { 'mi-wizard': 'src/cli.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  // V8 keeps what it has compiled of a script, but nothing of a module (node:vm).
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  jsx: 'automatic',
  minify: true,
  legalComments: 'none',
  supported: { 'dynamic-import': false },
  define: {
    'process.env.NODE_ENV': '"production"',
    'process.env.MI_WIZARD_VERSION': JSON.stringify(version),
    'import.meta.url': 'here',
  },
  inject: ['bin/here.js', 'bin/no-body.js'],
  plugins: [inkAtOnce, rowsRemembered, fastWidth, computeGroups],
};
