import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { settleTimeZone, zoneFor } from '../../source/terminal/time-zone.ts';

const before = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = before;
});

/** The minutes that the clock is ahead of UTC at a moment, where TZ is this. */
function ahead(zone: string, moment = '2026-07-01T12:00:00Z'): number {
  process.env['TZ'] = zone;
  return 0 - new Date(moment).getTimezoneOffset();
}

describe('what POSIX means by TZ', () => {
  it('is the time that dates are told in, for every full hour', () => {
    const name = fc.constantFrom('ABC', 'Zone', '<+09>', '<-0330>');
    fc.assert(
      fc.property(name, fc.integer({ min: -14, max: 12 }), (zone, behind) => {
        const known = zoneFor(`${zone}${behind}`);
        expect(ahead(known ?? '')).toBe(0 - behind * 60);
      }),
    );
  });

  it.each([
    ['<+0530>-5:30', 330],
    ['NPT-05:45', 345],
    ['<+0330>-3:30', 210],
    ['<-0930>9:30', -570],
    ['EST5EDT,M3.2.0,M11.1.0', -240],
    ['/usr/share/zoneinfo/Europe/Paris', 120],
    [':/usr/share/zoneinfo/posix/Asia/Tokyo', 540],
  ])('%s', (tz, minutes) => {
    expect(ahead(zoneFor(tz) ?? '')).toBe(minutes);
  });

  it.each(['UTC', 'Europe/Berlin', ':America/New_York', 'Etc/GMT-5', 'Asia/Kolkata'])('%s is known as it is', (tz) => {
    expect(zoneFor(tz)).toBe(tz);
  });

  it('is said where there is no name for it', () => {
    for (const TZ of ['CET-1CEST,M3.5.0,M10.5.0/3', 'NST3:30', '<+25>-25']) {
      const env = { TZ };
      expect(settleTimeZone(env)).toBe(
        `TZ=${TZ} is not understood, so dates are told in UTC; name a place, such as Europe/Paris`,
      );
      expect(env).toEqual({ TZ });
    }
    const env = { TZ: 'CET-1' };
    expect([settleTimeZone(env), env]).toEqual([undefined, { TZ: 'Etc/GMT-1' }]);
    expect([settleTimeZone({}), settleTimeZone({ TZ: '' })]).toEqual([undefined, undefined]);
  });
});
