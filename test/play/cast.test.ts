/** Every recording as an asciicast: as kept beside the tests, and as a player reads it. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { filmOf, usualPace } from '../../src/commands/playing/film.ts';
import { momentsOf } from '../../src/commands/playing/moments.ts';
import { workflows } from '../../src/workflows/workflows.ts';
import { sourceOf } from '../exports/sources.ts';
import { xtermAfter } from './xterm.ts';

const golden = join(import.meta.dirname, '../exports/golden');

const castOf = async (id: string): Promise<string> => {
  const { recording, workflow } = sourceOf(id);
  return filmOf(recording, (await momentsOf(recording, workflow)).moments, usualPace);
};

beforeAll(() => {
  process.env.FORCE_COLOR = '1';
});

const linesOf = (cast: string) =>
  cast
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));

test.each(workflows)('$id as a cast is what is kept', { timeout: 30_000 }, async ({ id }) => {
  await expect(await castOf(id)).toMatchFileSnapshot(join(golden, `${id}.cast`));
});

describe('an asciicast', () => {
  test('has a header of version 3, and events with the time since the last', async () => {
    const [header, ...events] = linesOf(await castOf('assign-user-assigned-identity'));
    expect(header).toMatchObject({ version: 3, term: { cols: 80, rows: 24 }, timestamp: expect.any(Number) });
    for (const [since, code, data] of events) {
      expect([since >= 0, typeof data]).toEqual([true, 'string']);
      expect(['o', 'm', 'x']).toContain(code);
    }
    expect(events.at(-1)?.[1]).toBe('x');
  });

  test('has a marker for each step that was seen', async () => {
    const events = linesOf(await castOf('assign-user-assigned-identity')).slice(1);
    const markers = events.filter(([, code]) => code === 'm').map(([, , title]) => title);
    // Signing in is seen only where it took its time.
    expect(markers.filter(title => title !== 'Sign in')).toEqual([
      'Choose the subscription',
      'Choose the resource group',
      'Choose the virtual machine',
      'Create a user-assigned managed identity',
      'The plan',
      'Create a user-assigned managed identity',
      'Assign the user-assigned managed identity to the virtual machine',
      'The end',
    ]);
  });

  test('leaves the last frame on a terminal', async () => {
    const events = linesOf(await castOf('assign-user-assigned-identity')).slice(1);
    const written = events.flatMap(([, code, data]) => (code === 'o' ? [data] : []));
    const screen = await xtermAfter(written.join(''));
    expect(screen).toContain('✓ Done: Assign a user-assigned identity to a virtual machine');
    expect(screen).not.toContain('Which');
  });
});
