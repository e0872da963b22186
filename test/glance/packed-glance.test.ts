import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Path } from '../../source/curriculum/types.ts';
import { openShell } from '../../source/dashboard/shell.ts';
import { fullNextReport } from '../../source/glance/next.ts';
import { type Packed, pack, unpack } from '../../source/glance/packed-glance.ts';
import { fullReportOf, reportOf } from '../../source/glance/status-json.ts';
import { fullGlance, paintIf, shortGlance } from '../../source/glance/status-text.ts';
import { statusText } from '../../source/plain/path-text.ts';
import type { NewEvent } from '../../source/progress/event.ts';
import { explainNext } from '../../source/progress/explain.ts';
import { mergeHistories } from '../../source/progress/history.ts';
import { type Progress, progressOf } from '../../source/progress/progress.ts';
import { summaryOf } from '../../source/progress/time/summary.ts';
import { ascii, unicode } from '../../source/text/charset.ts';
import { asItIs } from '../support/editing.ts';
import { events, memoryJournal } from '../support/journal.ts';
import { path, phase, resource, smallPath } from '../support/paths.ts';

const minutes = fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined });
const flags = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });

/** Paths of up to four phases, some after others, with some of everything. */
const paths: fc.Arbitrary<Path> = fc
  .tuple(fc.array(fc.array(minutes, { maxLength: 3 }), { minLength: 1, maxLength: 4 }), flags, flags, fc.boolean())
  .map(([phases, waits, chains, more]) => {
    const made = phases.map((all, at) => {
      const resources = all.map((time, place) => {
        const dependencies = chains[place] && place > 0 ? [`r${at}-${place - 1}`] : [];
        return resource(`r${at}-${place}`, {
          ...(time && { minutes: time }),
          dependencies,
          focus: 'Focus',
          kind: 'book',
        });
      });
      return phase(`p${at}`, resources, waits[at] && at > 0 ? [`p${at - 1}`] : []);
    });
    const {
      additionalResources,
      videos,
      source = { file: '/a/b.md', sections: ['A', 'B'], attachments: [] },
    } = smallPath;
    const checklist = [
      { id: 'own', title: 'Own' },
      { id: 'p0-done', title: 'Phase 1', phase: 'p0' },
    ];
    return path(made, more ? { additionalResources, videos, checklist, source } : {});
  });

const newEvents: fc.Arbitrary<readonly NewEvent[]> = fc.array(
  fc
    .tuple(
      fc.constantFrom('done', 'skipped', 'reopened'),
      fc.constantFrom('extra', 'film', 'own', 'r0-0', 'r0-1', 'r0-2', 'r1-0', 'r1-1', 'r1-2', 'r2-0', 'r3-0', 'r3-1'),
      fc.constantFrom('path', 'path', 'path', 'other'),
    )
    .map(([type, item, of]): NewEvent => {
      return type === 'skipped' ? { type, path: of, item, reason: 'known' } : { type, path: of, item };
    }),
  { maxLength: 30 },
);

/** Everything that the glance can say of a progress. */
function said(progress: Progress): readonly unknown[] {
  const texts = [80, 41, 24].flatMap((columns) =>
    [unicode, ascii].map((charset) => fullGlance(progress, { charset, columns, paint: paintIf(columns === 80) })),
  );
  return [
    reportOf(progress),
    fullReportOf(progress),
    shortGlance(progress, { charset: unicode }),
    statusText(progress),
    ...texts,
  ];
}

it('says the same as what it was packed from, and as the dashboard knows', async () => {
  await fc.assert(
    fc.asyncProperty(paths, newEvents, async (path, newEvents) => {
      const progress = progressOf(path, mergeHistories(events(...newEvents)));
      const packed: Packed = JSON.parse(JSON.stringify(pack(progress, summaryOf(progress, []), [])));
      const kept = unpack(packed);
      expect(said(kept)).toEqual(said(progress));
      const { next } = progress;
      expect(kept.next && fullNextReport(kept.next, packed.next?.why ?? '')).toEqual(
        next && fullNextReport(next, explainNext(progress, next)),
      );

      const shell = await openShell({
        path,
        journal: memoryJournal(...newEvents),
        size: { columns: 80, rows: 24 },
        now: () => 0,
        edit: asItIs,
        open: async () => {},
        library: async () => [],
        leave: () => {},
      });
      expect(said(shell.snapshot().progress)).toEqual(said(kept));
      await shell.close();
    }),
    { numRuns: 200 },
  );
});

it('takes no more room for more resources', () => {
  const chained = (each: number) => {
    const phases = Array.from({ length: 3 }, (_, at) => {
      const resources = Array.from({ length: each }, (_, place) => resource(`r${at}-${place}`));
      return phase(`p${at}`, resources, at > 0 ? [`p${at - 1}`] : []);
    });
    const progress = progressOf(path(phases), []);
    return JSON.stringify(pack(progress, summaryOf(progress, []), [])).length;
  };
  expect(chained(1000) - chained(10)).toBeLessThan(50);
});
