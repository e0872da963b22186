import { describe, expect, it } from 'vitest';
import type { Event } from '../../../source/progress/event.ts';
import { progressOf } from '../../../source/progress/progress.ts';
import { doneByDay } from '../../../source/progress/time/diary.ts';
import { smallPath } from '../../support/paths.ts';

const done = (item: string, at: string): Event => ({ type: 'done', path: 'small', item, id: item, at });
const at = (text: string) => Date.parse(text);

describe('the activity of the last days', () => {
  const progress = progressOf(smallPath, [
    done('one', '2026-11-20T00:00:00.000Z'),
    done('two', '2026-11-21T23:59:59.999Z'),
    done('extra', '2026-11-23T00:00:00.000Z'),
    done('reviewed', '2026-11-23T08:00:00.000Z'),
  ]);

  it('counts what was done on each day, today last', () => {
    expect(doneByDay(progress, at('2026-11-23T12:00:00.000Z'), 4)).toEqual([1, 1, 0, 2]);
    expect(doneByDay(progress, at('2026-11-24T00:00:00.000Z'), 2)).toEqual([2, 0]);
  });

  it('counts neither what is older nor what a clock that runs ahead has dated tomorrow', () => {
    expect(doneByDay(progress, at('2026-11-22T12:00:00.000Z'), 1)).toEqual([0]);
    expect(doneByDay(progressOf(smallPath, []), 0, 14)).toEqual(Array(14).fill(0));
  });
});
