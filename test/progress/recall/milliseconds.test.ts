import fc from 'fast-check';
import { expect, it } from 'vitest';
import { millisecondsOf } from '../../../source/progress/recall/schedule.ts';

it('is what Date.parse gives, for every time that an event can have', () => {
  const [min, max] = [new Date('1000-01-01T00:00:00.000Z'), new Date('2999-12-31T23:59:59.999Z')];
  fc.assert(
    fc.property(fc.date({ min, max, noInvalidDate: true }), (date) => {
      expect(millisecondsOf(date.toISOString())).toBe(date.getTime());
    }),
    { numRuns: 2_000 },
  );
  for (const time of ['2000-02-29T23:59:59.999Z', '1900-03-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z']) {
    expect(millisecondsOf(time)).toBe(Date.parse(time));
  }
});
