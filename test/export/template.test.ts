import { expect, it } from 'vitest';
import { templateOf } from '../../source/export/template.ts';
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

1. **One** — [Article](https://example.org/1)
   - Duration: 40 minutes
   - Focus: The first thing

2. **Two** — [Article]
   - Duration: 35 minutes
   - Next step: Move to Phase 2

### Phase 2: More

**Resources to consume in order:**

1. **Three** — [Book]
   - Duration: 30 minutes
   - Dependencies: Complete Phase 1

2. **Four** — [Video]

## Additional Resources

- Extra — [URL/Link description]

## Supplementary Videos

- [Film](https://example.org/f) — 26:25 — TV

## Completion Checklist

- [x] Phase 1 completed
- [ ] Phase 2 completed
- [ ] Everything reviewed

## Notes

Take your time.
`);
});
