import fc from 'fast-check';
import { cleanup, render } from 'ink-testing-library';
import { afterEach, expect, it } from 'vitest';
import { App } from '../../source/dashboard/app.tsx';
import { firstFrame } from '../../source/dashboard/frame-lines.ts';
import { openShell } from '../../source/dashboard/shell.ts';
import { firstSnapshot } from '../../source/dashboard/snapshot.ts';
import type { NewEvent } from '../../source/progress/event.ts';
import { ascii, unicode } from '../../source/text/charset.ts';
import { cells } from '../support/cells.ts';
import { asItIs } from '../support/editing.ts';
import { memoryJournal, NOON } from '../support/journal.ts';
import { path, phase, resource, smallPath } from '../support/paths.ts';

afterEach(cleanup);

const long = path([
  phase(
    'p',
    Array.from({ length: 600 }, (_, index) => resource(`r${index}`, { minutes: 5 })),
  ),
  phase('q', [resource('last')], ['p']),
]);
const newEvent = fc.oneof(
  fc.nat(599).map((index): NewEvent => ({ type: 'done', path: 'path', item: `r${index}` })),
  fc.nat(599).map((index): NewEvent => ({ type: 'skipped', path: 'path', item: `r${index}`, reason: 'known' })),
  fc.constant<NewEvent>({ type: 'noted', path: 'path', item: 'last', text: '日本' }),
);

it('is what the dashboard then draws', async () => {
  const newEvents = fc.array(newEvent, { minLength: 1, maxLength: 40 });
  // The window of ink-testing-library is 100 cells wide.
  const size = fc.record({ columns: fc.integer({ min: 20, max: 100 }), rows: fc.integer({ min: 5, max: 50 }) });
  await fc.assert(
    fc.asyncProperty(newEvents, size, fc.constantFrom(unicode, ascii), async (newEvents, size, charset) => {
      const journal = memoryJournal(...newEvents);
      const { events } = await journal.read();
      const kept = firstFrame(firstSnapshot(long, events, size, false, NOON), charset);
      const nothing = async () => {};
      const options = { path: long, journal, size, now: () => NOON, open: nothing, leave: nothing };
      const shell = await openShell({
        ...options,
        edit: asItIs,
        library: async () => [],
      });
      const { lastFrame, unmount } = render(<App shell={shell} charset={charset} />);
      const drawn = lastFrame();
      unmount();
      await shell.close();
      expect(cells(kept ?? '')).toEqual(cells(drawn ?? ''));
    }),
    { numRuns: 25 },
  );
});

it('is not for somebody new, who is told what to press', () => {
  const size = { columns: 80, rows: 24 };
  expect(firstFrame(firstSnapshot(smallPath, [], size, false, NOON), unicode)).toBeUndefined();
});
