/** The published list of what the simulator does otherwise. */
import { describe, expect, test } from 'vitest';
import { deviations } from '../../src/simulator/deviations.ts';

describe('the list of deviations', () => {
  test('names each thing once', () => {
    const names = deviations.map(({ what }) => what);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(deviations)(
    'says what Azure does, what happens here, and why, in sentences: $what',
    ({ azure, here, why }) => {
      for (const text of [azure, here, why]) expect(text).toMatch(/^[A-Z0-9`].*\.$/);
    },
  );
});
