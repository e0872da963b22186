import { expect, it } from 'vitest';
import { readMarkdown } from '../../source/curriculum/markdown/read.ts';
import { templateOf } from '../../source/export/write-template.ts';
import { progressOf } from '../../source/progress/progress.ts';
import { events } from '../support/journal.ts';
import { smallPath } from '../support/paths.ts';

it('writes a path in the template', () => {
  const done = (item: string) => ({ type: 'done', path: 'small', item }) as const;
  const progress = progressOf({ ...smallPath, notes: 'Take your time.' }, events(done('one'), done('two')));
  expect(templateOf(progress)).toBe(`# Small Path

## Overview

A path for tests.

## Learning Path

### Phase 1: Basics

**Resources to consume in order:**

1. [x] **One** — [Article](https://example.org/1)
   - Duration: 40 minutes
   - Focus: The first thing
   - Done: 2026-11-23

2. [x] **Two** — [Article]
   - Duration: 35 minutes
   - Next step: Move to Phase 2
   - Done: 2026-11-23

### Phase 2: More

**Resources to consume in order:**

1. [ ] **Three** — [Book]
   - Duration: 30 minutes
   - Dependencies: Complete Phase 1

2. [ ] **Four** — [Video]

## Additional Resources

- [ ] Extra — [URL/Link description]

## Supplementary Videos

- [ ] [Film](https://example.org/f) — 26:25 — TV

## Completion Checklist

- [x] Phase 1 completed
- [ ] Phase 2 completed
- [ ] Everything reviewed

## Notes

Take your time.
`);
});

it('carries what the learner has to say, and is read as the same path with the same ticks', () => {
  const progress = progressOf(
    smallPath,
    events(
      { type: 'done', path: 'small', item: 'one' },
      { type: 'skipped', path: 'small', item: 'three', reason: 'known\n## from work' },
      {
        type: 'noted',
        path: 'small',
        item: 'three',
        text: 'see [x](https://x.org)\n1. **No** — [Book]\n- Duration: 5 h',
      },
      { type: 'noted', path: 'small', item: 'reviewed', text: '- [ ] not an item' },
      { type: 'done', path: 'small', item: 'film' },
    ),
  );
  const document = templateOf(progress);
  for (const line of [
    '   - Skipped: known ## from work\n',
    '   - Note: see [x](https://x.org) 1. **No** — [Book] - Duration: 5 h\n',
    '- [x] [Film](https://example.org/f) — 26:25 — TV\n\n  Done: 2026-11-23\n',
    '- [ ] Everything reviewed\n\n  Note: - [ ] not an item\n',
  ])
    expect(document).toContain(line);

  const again = readMarkdown(document, { file: 'small.md' });
  const before = readMarkdown(templateOf(progressOf(smallPath, [])), { file: 'small.md' });
  if (again.outcome === 'none' || before.outcome === 'none') throw new Error('not read');
  expect(again.path.phases).toEqual(before.path.phases);
  expect(again.path.checklist).toEqual(before.path.checklist);
  expect(again.path.videos.map(({ title, link }) => ({ title, link }))).toEqual(
    before.path.videos.map(({ title, link }) => ({ title, link })),
  );
  expect(again.ticked).toEqual(['one', 'film']);
});
