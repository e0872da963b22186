import { describe, expect, it } from 'vitest';
import { dayNamed } from '../../../source/progress/time/day.ts';
import { type ToldDate, whyMoved } from '../../../source/progress/time/moved.ts';

const day = (text: string) => dayNamed(text) ?? Number.NaN;
const told: ToldDate = {
  ...{ usual: day('2026-12-20'), on: day('2026-11-23'), last: day('2026-11-22'), done: 200, left: 300, skipped: 0 },
  unit: 'minutes',
};
const now = (rest: Partial<ToldDate>): ToldDate => ({ ...told, usual: day('2027-01-04'), ...rest });

describe('a date that moves without a tick', () => {
  it('says what has changed', () => {
    expect(whyMoved(told, now({ left: 390 }))).toBe('moved from 20 Dec: the path has 1 h 30 more');
    expect(whyMoved(told, now({ left: 210 }))).toBe('moved from 20 Dec: the path has 1 h 30 less');
    expect(whyMoved(told, now({ left: 255, skipped: 1 }))).toBe(
      'moved from 20 Dec: 1 resource skipped, 45 min less to do',
    );
    expect(whyMoved({ ...told, skipped: 2 }, now({ left: 390 }))).toBe(
      'moved from 20 Dec: 2 resources brought back, 1 h 30 more to do',
    );
    expect(whyMoved(told, now({ on: day('2026-12-09') }))).toBe('moved from 20 Dec: 16 days without a tick');
    expect(whyMoved(told, now({ on: day('2026-12-09'), left: 390 }))).toBe(
      'moved from 20 Dec: the path has 1 h 30 more, 16 days without a tick',
    );
    const byNumber = { unit: 'resources', left: 12 } as const;
    expect(whyMoved({ ...told, ...byNumber }, now({ ...byNumber, left: 14 }))).toContain(
      'the path has 2 resources more',
    );
  });

  it('says nothing where it moved by a week or less, or something was ticked', () => {
    expect(whyMoved(told, now({ left: 390, usual: day('2026-12-27') }))).toBeUndefined();
    expect(whyMoved(told, now({ left: 390, usual: day('2026-12-13') }))).toBeUndefined();
    expect(whyMoved(told, now({ left: 390, done: 245 }))).toBeUndefined();
    expect(whyMoved(told, now({ left: 390, last: day('2026-11-23') }))).toBeUndefined();
  });
});
