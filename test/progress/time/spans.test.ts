import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { dayNamed, dayText } from '../../../source/progress/time/day.ts';
import { byDay, lengthOf, type Spent, withoutOverlap } from '../../../source/progress/time/spans.ts';
import { inZone } from './zone.ts';

const spans = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z]{1,3}$/), from: fc.nat(200), to: fc.nat(200) }), {
  selector: ({ id }) => id,
  maxLength: 12,
});

/** Whose every minute is, by trying each. */
function ownersOf(all: readonly Spent[]): readonly (string | undefined)[] {
  return Array.from({ length: 200 }, (_, minute) => {
    const then = all.filter(({ from, to }) => from <= minute && minute < to);
    const last = Math.max(...then.map(({ from }) => from));
    const ids = then.filter(({ from }) => from === last).map(({ id }) => id);
    return ids.sort().at(-1);
  });
}

describe('sessions that overlap', () => {
  it('share every moment out to the one that began last, and to no other', () => {
    fc.assert(
      fc.property(spans, (all) => {
        const shared = withoutOverlap(all);
        expect(ownersOf(shared)).toEqual(ownersOf(all));
        expect(lengthOf(shared)).toBe(ownersOf(all).filter((owner) => owner !== undefined).length);
        for (const [index, { from }] of shared.entries())
          expect(from).toBeGreaterThanOrEqual(shared[index - 1]?.to ?? 0);
      }),
    );
  });

  it('mind neither order nor repetition', () => {
    fc.assert(
      fc.property(spans, fc.func(fc.nat()), (all, by) => {
        const shuffled = [...all, ...all].sort((one, other) => by(one) - by(other));
        expect(withoutOverlap(shuffled)).toEqual(withoutOverlap(all));
        expect(withoutOverlap(withoutOverlap(all).map((span, index) => ({ ...span, id: `${index}` })))).toHaveLength(
          withoutOverlap(all).length,
        );
      }),
    );
  });

  it('never count more than each of them lasts', () => {
    fc.assert(
      fc.property(spans, (all) => {
        const shared = withoutOverlap(all);
        for (const { id, from, to } of all) {
          const own = shared.filter((span) => span.id === id);
          expect(lengthOf(own)).toBeLessThanOrEqual(Math.max(0, to - from));
          expect(own.every((span) => span.from >= from && span.to <= to)).toBe(true);
        }
      }),
    );
  });

  it('as an example', () => {
    const all = [
      { id: 'laptop', from: 0, to: 60 },
      { id: 'desktop', from: 20, to: 40 },
      { id: 'discarded', from: 30, to: 30 },
    ];
    expect(withoutOverlap(all).map(({ id, from, to }) => `${id} ${from}-${to}`)).toEqual([
      'laptop 0-20',
      'desktop 20-40',
      'laptop 40-60',
    ]);
  });
});

describe('a session day by day', () => {
  afterEach(() => inZone('UTC'));

  it('is cut at midnight where the learner is', () => {
    inZone('Europe/Berlin');
    const from = Date.parse('2026-11-22T22:10:00.000Z');
    const pieces = byDay({ from, to: from + 90 * 60_000 });
    expect(pieces.map(({ day, from, to }) => [dayText(day), (to - from) / 60_000])).toEqual([
      ['2026-11-22', 50],
      ['2026-11-23', 40],
    ]);
  });

  it.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
  ])('has on %s %i hours', (text, hours) => {
    inZone('Europe/Berlin');
    const from = Date.parse(`${text}T00:00:00.000+01:00`) - 12 * 3_600_000;
    const whole = byDay({ from, to: from + 60 * 3_600_000 }).filter(({ day }) => day === dayNamed(text));
    expect(lengthOf(whole)).toBe(hours * 3_600_000);
  });

  it('loses nothing, in any zone', () => {
    for (const zone of ['Europe/Berlin', 'America/Sao_Paulo', 'Africa/Cairo', 'Pacific/Apia', 'America/Havana']) {
      inZone(zone);
      fc.assert(
        fc.property(
          fc.integer({ min: 0, max: 2_000_000_000_000 }),
          fc.integer({ min: 0, max: 4e8 }),
          (from, length) => {
            const pieces = byDay({ from, to: from + length });
            expect(lengthOf(pieces)).toBe(length);
            expect(pieces.every((piece) => piece.to > piece.from)).toBe(true);
          },
        ),
        { numRuns: 50 },
      );
    }
  });
});
