import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Event } from '../../../source/progress/event.ts';
import { settled } from '../../../source/progress/history.ts';
import { carried, identityIn } from '../../../source/progress/identity/carried.ts';
import { makeVersion, versionOf } from '../../../source/progress/identity/document-version.ts';
import { rememberMatches } from '../../../source/progress/identity/match.ts';
import { progressOf } from '../../../source/progress/progress.ts';
import { smallPath } from '../../support/paths.ts';

const shown = versionOf(smallPath, new Set());
/** What it was called before, and one that is gone. */
const before = makeVersion([
  ...shown.list.map(({ id, ...rest }) => ({ ...rest, id: `old-${id}` })),
  { id: 'gone', phase: shown.list[0]?.phase ?? '', title: 'What nobody has any more' },
]);

const named = fc.constantFrom(shown, before).chain((version) =>
  fc.record({
    version: fc.constant(version.hash),
    item: fc.constantFrom(...version.list.map(({ id }) => id)),
    type: fc.constantFrom('done', 'reopened', 'noted'),
    text: fc.constantFrom('', 'a note'),
  }),
);
const history = fc.array(named).map((all) =>
  all.map(({ text, ...event }, index): Event => {
    const at = new Date(Date.UTC(2026, 10, 1) + index * 60_000).toISOString();
    const more = event.type === 'noted' ? { text, replaces: [] } : {};
    return { id: `e${index}`, at, path: smallPath.id, ...event, ...more } as Event;
  }),
);

it('the last words on items decide the same as all of a history, in whatever versions they were said', () => {
  fc.assert(
    fc.property(history, (events) => {
      const identity = identityIn(events, { path: smallPath, version: shown }, [before], rememberMatches());
      const all = carried(events, smallPath, identity);
      const last = carried(settled(events), smallPath, identity, true);
      expect(progressOf(smallPath, last)).toEqual(progressOf(smallPath, all));
      const words = last.filter(({ type }) => type !== 'noted').map((event) => 'item' in event && event.item);
      expect(words).toEqual([...new Set(words)]);
      expect(all.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    }),
  );
});
