import { describe, expect, it } from 'vitest';
import { deviations } from '../../src/simulator/deviations.ts';

describe('the list of deviations', () => {
  it('names each thing once', () => {
    const names = deviations.map(({ what }) => what);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(deviations)(
    'says what Azure does, what happens here, and why, in sentences: $what',
    ({ azure, here, why }) => {
      for (const text of [azure, here, why]) expect(text).toMatch(/^[A-Z0-9`].*\.$/);
    },
  );
});
