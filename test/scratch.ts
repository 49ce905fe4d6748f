/** A folder for one test file, gone when its tests are. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export const scratch = () => {
  const folder = mkdtempSync(join(tmpdir(), 'mi-wizard-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const write = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  return { folder, write };
};
