/** How the checks test: what a file has imported the next one need not import again, which is where most of the time went. */
import { configDefaults, defineConfig } from 'vitest/config';

const elsewhere = [...configDefaults.exclude, 'test/az/**', 'test/documented/**'];

/** Whether there are colours is decided once, when the first text is drawn. */
const drawn = ['test/drivers/**/*.test.{ts,tsx}', 'test/play/**/*.test.ts', 'test/readme.test.ts'];

// biome-ignore lint/style/noDefaultExport: this is what Vitest looks for.
export default defineConfig({
  test: {
    // A busy machine takes long for what is quick elsewhere.
    testTimeout: 20_000,
    // Ink paints nothing where it takes its surroundings for a build server.
    env: { CI: 'false', CONTINUOUS_INTEGRATION: 'false' },
    projects: [
      { extends: true, test: { name: 'together', isolate: false, exclude: [...elsewhere, ...drawn] } },
      { extends: true, test: { name: 'drawn', include: drawn } },
    ],
  },
});
