import { expect, it } from 'vitest';
import { calendarLines } from '../../source/dashboard/view/calendar-screen.ts';
import { progressOf } from '../../source/progress/progress.ts';
import { unicode } from '../../source/text/charset.ts';
import { events } from '../support/journal.ts';
import { smallPath } from '../support/paths.ts';

it('calls what the document does not have any more by the title that it had', () => {
  const history = events(
    { type: 'done', path: 'small', item: 'one' },
    { type: 'done', path: 'small', item: 'lsm-trees@01234567' },
  );
  const now = Date.parse(history.at(-1)?.at ?? '');
  const screen = { name: 'calendar', scroll: 0, back: 0, unit: 'items', scope: 'path' } as const;
  const orphan = (_: string, item: string) => (item.startsWith('lsm') ? { title: 'LSM Trees' } : undefined);
  const context = { progress: progressOf(smallPath, history), history, now, orphan };
  const text = calendarLines(screen, context, 80, unicode).map((line) => line.map(({ text }) => text).join(''));
  expect(text.filter((line) => line.includes(' done '))).toEqual([
    expect.stringMatching(/ One$/),
    expect.stringMatching(/ LSM Trees$/),
  ]);
});
