import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hiddenRows,
  jumpTo,
  type Ladder,
  ladderOf,
  lineCount,
  lineOf,
  type Outline,
  RUNG,
  type Spot,
  scrollTo,
  spotBy,
  windowOf,
} from '../../../source/dashboard/state/ladder.ts';

const phases = (...rows: readonly number[]): Outline => ({ rows, phases: rows.length, isFound: false });
const spot = (panel: number, row: number): Spot => ({ panel, row });
const words = (outline: Outline, open: number, at: Spot, height: number): readonly string[] => {
  const ladder = ladderOf(outline, open, height);
  return windowOf(outline, ladder, jumpTo(ladder, at, height), height).map((one) => {
    if (one.kind === 'range') return `${one.from + 1}-${one.to}`;
    return ladder.isOpen[one.panel] ? `${one.panel + 1}:${one.line}` : `${one.panel + 1}`;
  });
};

describe('a ladder', () => {
  it('is the whole path where its phases fit, whatever comes behind them', () => {
    const { isOpen, kind } = ladderOf({ rows: [2, 3, 9, 4], phases: 2, isFound: false }, 0, 9);
    expect([isOpen, kind]).toEqual([[true, true, true, true], 'whole']);
  });

  it('has one panel open where they do not, and those after it that there is room for, the nearest first', () => {
    expect(ladderOf(phases(2, 3, 2, 4), 1, 9).isOpen).toEqual([false, true, false, false]);
    expect(ladderOf(phases(2, 3, 2, 4), 1, 11).isOpen).toEqual([false, true, true, false]);
    expect(ladderOf(phases(2, 3, 5, 1), 1, 11).isOpen).toEqual([false, true, false, false]);
  });

  it('opens all that a search has found', () => {
    expect(ladderOf({ ...phases(9, 9, 9), isFound: true }, 0, 9)).toMatchObject({
      kind: 'found',
      isOpen: [true, true, true],
    });
  });

  it('joins far rungs into ranges, and keeps the title of a panel that is cut', () => {
    const many = phases(...Array.from({ length: 20 }, () => 2));
    expect(words(many, 9, spot(9, 0), 11)).toEqual([
      ...['1-6', '7', '8', '9', '10:0', '10:1', '10:2', '10:3', '11', '12', '13-20'],
    ]);
    expect(words(phases(1, 40, 1), 1, spot(1, 20), 8)).toEqual([
      ...['1', '2:0', '2:19', '2:20', '2:21', '2:22', '2:23', '3'],
    ]);
    expect(words(phases(40), 0, spot(0, 39), 6)).toEqual(['1:0', '1:37', '1:38', '1:39', '1:40', '1:41']);
  });

  it('counts the rows that are out of sight: of all where all is open, on a ladder of the one that is cut', () => {
    const outline = { rows: [2, 3, 9], phases: 2, isFound: false };
    const hidden = (of: Outline, scroll: number, height: number) => {
      const ladder = ladderOf(of, 0, height);
      return hiddenRows(ladder, of, windowOf(of, ladder, scroll, height));
    };
    expect(hidden(outline, 0, 9)).toEqual({ above: 0, below: 9 });
    expect(hidden(phases(40), 10, 8)).toEqual({ above: 10, below: 23 });
  });
});

/** Any path, with the cursor anywhere on it. */
const ladders = fc
  .record({
    rows: fc.array(fc.nat(30), { minLength: 1, maxLength: 60 }),
    extras: fc.nat(3),
    isFound: fc.boolean(),
    open: fc.nat(59),
    height: fc.integer({ min: 1, max: 60 }),
    steps: fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 20 }),
  })
  .map(({ rows, extras, isFound, open, height, steps }) => {
    const outline = { rows, phases: Math.max(1, rows.length - extras), isFound };
    const ladder = ladderOf(outline, open % rows.length, height);
    return { outline, ladder, height, steps };
  })
  .filter(({ ladder }) => (ladder.stops.at(-1) ?? 0) > 0);

/** What is shown after each of some moves. */
function* walk({ ladder, height, steps }: { ladder: Ladder; height: number; steps: readonly number[] }) {
  let at = spotBy(ladder, spot(0, 0), 0);
  let scroll = jumpTo(ladder, at, height);
  yield { at, scroll };
  for (const by of steps) {
    at = spotBy(ladder, at, by);
    scroll = scrollTo(ladder, at, scroll, height);
    yield { at, scroll };
  }
}

describe('laws', () => {
  it('the window is never higher than it is, and filled where there is enough', () => {
    fc.assert(
      fc.property(ladders, ({ outline, ladder, height, steps }) => {
        for (const { scroll } of walk({ ladder, height, steps })) {
          const shown = windowOf(outline, ladder, scroll, height);
          expect(shown.length).toBeLessThanOrEqual(height);
          if (ladder.kind === 'ladder') expect(shown.length).toBe(Math.min(height, lineCount(ladder)));
        }
      }),
    );
  });

  it('the cursor is always visible', () => {
    fc.assert(
      fc.property(ladders, ({ outline, ladder, height, steps }) => {
        for (const { at, scroll } of walk({ ladder, height, steps })) {
          const line = lineOf(ladder, at) - (ladder.tops[at.panel] ?? 0);
          expect(windowOf(outline, ladder, scroll, height)).toContainEqual({ kind: 'line', panel: at.panel, line });
          expect(at.row === RUNG).toBe(!ladder.isOpen[at.panel]);
        }
      }),
    );
  });

  it('every phase is on the screen or in a range, once, and in order', () => {
    fc.assert(
      fc.property(ladders, ({ outline, ladder, height, steps }) => {
        if (ladder.kind !== 'ladder' || height < 6) return;
        for (const { scroll } of walk({ ladder, height, steps })) {
          const shown = windowOf(outline, ladder, scroll, height).flatMap((one) => {
            if (one.kind === 'line') return one.panel < outline.phases ? one.panel : [];
            return Array.from({ length: one.to - one.from }, (_, at) => one.from + at);
          });
          const once = shown.filter((panel, at) => panel !== shown[at - 1]);
          expect(once).toEqual(Array.from({ length: outline.phases }, (_, panel) => panel));
        }
      }),
    );
  });

  it('moving down and up again is the identity, and so is all that is shown after it', () => {
    fc.assert(
      fc.property(ladders, ({ ladder, height, steps }) => {
        for (const { at, scroll } of walk({ ladder, height, steps })) {
          const below = spotBy(ladder, at, 1);
          if (below.panel === at.panel && below.row === at.row) continue;
          const back = spotBy(ladder, below, -1);
          expect(back).toEqual(at);
          const away = scrollTo(ladder, below, scroll, height);
          expect(Math.abs(scrollTo(ladder, back, away, height) - scroll)).toBeLessThanOrEqual(Math.abs(away - scroll));
        }
      }),
    );
  });

  it('a step scrolls by no more lines than it goes', () => {
    fc.assert(
      fc.property(ladders, ({ ladder, height, steps }) => {
        for (const { at, scroll } of walk({ ladder, height, steps })) {
          const below = spotBy(ladder, at, 1);
          const lines = lineOf(ladder, below) - lineOf(ladder, at);
          const borders = ladder.kind === 'whole' ? 2 : 0;
          expect(Math.abs(scrollTo(ladder, below, scroll, height) - scroll)).toBeLessThanOrEqual(lines + borders);
        }
      }),
    );
  });

  it('on a ladder three lines of sight stay above and below the cursor, where there is room and path for them', () => {
    fc.assert(
      fc.property(ladders, ({ ladder, height, steps }) => {
        if (ladder.kind !== 'ladder' || height < 10) return;
        for (const { at, scroll } of walk({ ladder, height, steps })) {
          const line = lineOf(ladder, at);
          expect(line - scroll).toBeGreaterThanOrEqual(Math.min(3, line));
          expect(scroll + height - 1 - line).toBeGreaterThanOrEqual(Math.min(3, lineCount(ladder) - 1 - line));
        }
      }),
    );
  });
});
