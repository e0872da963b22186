import { expect, it } from 'vitest';
import { percentOf } from '../../source/progress/totals.ts';

it('rounds a share down to whole percent, and loses none by dividing', () => {
  expect([percentOf(0), percentOf(1), percentOf(6 / 7), percentOf(999 / 1000)]).toEqual([0, 100, 85, 99]);
  for (let done = 0; done <= 100; done++) expect(percentOf(done / 100)).toBe(done);
  for (let done = 0; done < 10_000; done++) expect(percentOf(done / 10_000)).toBe(Math.floor(done / 100));
});
