import { describe, expect, it, test } from 'vitest';
import type { Path } from '../../source/curriculum/types.ts';
import { changeText, nextText, pathText, shortText, statusText } from '../../source/plain/path-text.ts';
import type { NewEvent } from '../../source/progress/event.ts';
import { progressOf } from '../../source/progress/progress.ts';
import { events } from '../support/journal.ts';
import { path, phase, resource, smallPath } from '../support/paths.ts';

const done = (item: string): NewEvent => ({ type: 'done', path: 'small', item });
const skipped = (item: string, reason: string): NewEvent => ({ type: 'skipped', path: 'small', item, reason });
const noted = (item: string, text: string): NewEvent => ({ type: 'noted', path: 'small', item, text });
const progressAfter = (...newEvents: readonly NewEvent[]) => progressOf(smallPath, events(...newEvents));
const untouched = (of: Path) => progressOf(of, []);

describe('the whole path', () => {
  it('at its beginning: what waits for a phase is said once, of the phase', () => {
    expect(pathText(progressAfter())).toBe(`\
Small Path.
Progress: 0 of 4 resources, 0 percent. Time: 0 minutes of 1 hour 45 minutes + 1 unknown, 1 hour 45 minutes left.
Next: 1.1 One, article, 40 minutes. The first thing.

Phase 1, Basics: open, 0 of 2, 1 hour 15 minutes left.
1.1 One, article, 40 minutes: open, next.
1.2 Two, article, 35 minutes: open.

Phase 2, More: locked, 0 of 2, 30 minutes left. After Phase 1: 2 resources, 1 hour 15 minutes left.
2.1 Three, book, 30 minutes: locked.
2.2 Four, video: locked.

Extras: 0 of 2 done.
E1 Extra: open.
E2 Film, video, 26:25: open.

Checklist: 0 of 3 done.
C1 Phase 1 completed: open, ticks itself.
C2 Phase 2 completed: open, ticks itself.
C3 Everything reviewed: open.`);
  });

  it('with something done, skipped and noted', () => {
    const progress = progressAfter(
      done('one'),
      skipped('two', 'known from work'),
      done('film'),
      noted('three', 'a\nb'),
    );
    const text = pathText(progress);
    expect(text).toContain('Progress: 1 of 3 resources, 1 skipped, 33 percent.');
    expect(text).toContain('\nPhase 1, Basics: done, 1 of 1, 1 skipped.\n');
    expect(text).toContain('\n1.2 Two, article, 35 minutes: skipped, known from work.\n');
    expect(text).toContain('\n2.1 Three, book, 30 minutes: open, next, with a note.\n');
    expect(text).toContain('\nE2 Film, video, 26:25: done.\n');
    expect(text).toContain('\nC1 Phase 1 completed: done, ticks itself.\n');
  });

  it('at its end', () => {
    const all = ['one', 'two', 'three', 'four'].map(done);
    const when = '2026-11-23, 3 minutes after the first tick';
    expect(nextText(progressAfter(...all))).toBe(
      `Every resource is done: ${when}. Still on the checklist: Everything reviewed.`,
    );
    expect(pathText(progressAfter(...all, done('reviewed')))).toContain(`${when}. The path is complete.\n`);
    expect(pathText(progressAfter(...all))).toContain('Time: 1 hour 45 minutes of 1 hour 45 minutes + 1 unknown.\n');
  });

  it('with nothing in it', () => {
    expect(pathText(untouched(path([])))).toBe('Path.\nThis path has no resources.');
    expect(pathText(untouched(path([phase('later', [])])))).toContain('Phase 1, Later: open, 0 of 0.');
  });

  it('without durations, with a path below it, and files beside it', () => {
    const source = { file: '/n/README.md', sections: [], attachments: ['/n/slides.pdf'] };
    const text = pathText(
      untouched(path([phase('p', [resource('a', { leadsTo: 'below' })])], { source } as Partial<Path>)),
    );
    expect(text).toContain('1.1 A: open, next, leads to the path below.');
    expect(text).toContain('Time: no durations given.');
    expect(text).toMatch(/\nFile: \/n\/slides\.pdf$/);
  });

  it('names the resource that a resource waits for', () => {
    const text = pathText(untouched(path([phase('p', [resource('a'), resource('b', { dependencies: ['a'] })])])));
    expect(text).toContain('1.2 B: locked, after 1.1.');
  });

  it('is lines of text, whatever the titles hold, and ASCII where they are', () => {
    const hostile = '\u001b]52;c;aGk=\u0007\u001b[2J\r\n\u202e\u009b1m';
    const progress = untouched(
      path([phase('p', [resource('a', { title: hostile, focus: hostile })])], { title: hostile }),
    );
    for (const text of [pathText(progress), statusText(progress), shortText(progress)]) {
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    }
    expect(pathText(progress).split('\n')).toHaveLength(6);
    expect(pathText(progressAfter(done('one'), skipped('two', 'known')))).toMatch(/^[\n\x20-\x7e]*$/);
  });

  it('of 10,000 resources has a line for each', () => {
    const resources = Array.from({ length: 10_000 }, (_, index) => resource(`r${index}`, { minutes: 1 }));
    expect(pathText(untouched(path([phase('p', resources)]))).split('\n')).toHaveLength(10_005);
  });
});

test('the status is the same without what is in the phases', () => {
  expect(
    statusText(progressAfter(done('one')))
      .split('\n')
      .slice(3),
  ).toEqual([
    'Phase 1, Basics: open, 1 of 2, 35 minutes left.',
    'Phase 2, More: locked, 0 of 2, 30 minutes left. After Phase 1: Two, 35 minutes left.',
    'Extras: 0 of 2 done.',
    'Checklist: 0 of 3 done.',
  ]);
  expect(shortText(progressAfter(done('one')))).toMatch(
    /^Small Path\. Progress: 1 of 4 .+ Next: 1\.2 Two, article, 35 minutes\.$/,
  );
});

test('a change says what has changed, and what is next', () => {
  const next = 'Next: 1.1 One, article, 40 minutes. The first thing.';
  expect(changeText(progressAfter(done('extra')), progressAfter())).toBe(
    `Progress: 0 of 4 resources, 0 percent. Extras: 1 of 2 done. ${next}`,
  );
  expect(changeText(progressAfter(), progressAfter())).toBe(`Progress: 0 of 4 resources, 0 percent. ${next}`);
});
