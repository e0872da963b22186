import { describe, expect, it } from 'vitest';
import { ENDINGS, endIn, stopAndContinue } from '../../scripts/torture/endings.ts';

describe('the terminal is given back by the real program', () => {
  // Quitting and signals are in dashboard.test.ts.
  it.each(ENDINGS.filter(({ injected }) => injected !== undefined))('after $name', async (ending) => {
    expect(await endIn(ending)).toEqual([]);
  });

  it('when it is stopped, and taken again when it continues', async () => {
    expect(await stopAndContinue()).toEqual([]);
  });
});
