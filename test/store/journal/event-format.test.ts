import { describe, expect, test } from 'vitest';
import type { NewEvent } from '../../../source/progress/event.ts';
import { EVENT_TYPES, isStamped, isTime, orderIn, toEvent } from '../../../source/store/journal/event-format.ts';

const STAMP = { id: 'e1', at: '2026-11-23T08:15:02.120Z', path: 'microservices' };

describe('a time', () => {
  test.each([
    '2026-11-23T08:15:02.120Z',
    '1000-01-01T00:00:00.000Z',
    '2999-12-31T23:59:59.999Z',
    '2024-02-29T00:00:00.000Z',
  ])('is %s', (at) => expect(isTime(at)).toBe(true));

  test.each([
    '2026-11-23T08:15:02Z',
    '2026-11-23T08:15:02.120+00:00',
    '2026-11-23 08:15:02.120Z',
    '2026-02-29T00:00:00.000Z',
    '2026-13-01T00:00:00.000Z',
    '2026-11-23T24:00:00.000Z',
    '0999-12-31T23:59:59.999Z',
    '3000-01-01T00:00:00.000Z',
    '+010000-01-01T00:00:00.000Z',
    '2026-11-23T08:15:02.120Z\n',
    '',
    1_795_421_702_120,
    null,
  ])('is not %j', (at) => expect(isTime(at)).toBe(false));
});

describe('an entry of a file', () => {
  test.each([
    { ...STAMP, item: 'a', type: 'done' },
    { ...STAMP, item: 'a', type: 'reopened', action: 'x' },
    { ...STAMP, item: 'a', type: 'skipped', reason: 'known' },
    { ...STAMP, item: 'a', type: 'noted', text: 'two\nlines' },
    { ...STAMP, type: 'undone', event: 'e0' },
    { ...STAMP, item: 'a', type: 'reviewed', question: 'q', asks: 'Why?', grade: 3 },
    { ...STAMP, item: 'a', type: 'reviewed', question: 'q', asks: 'Why?', grade: 7 },
    { ...STAMP, item: 'a', type: 'dropped', question: 'q' },
    { ...STAMP, item: 'a', type: 'dropped', question: 'q', asks: 'Why?' },
    { ...STAMP, item: 'a', type: 'asked', question: 'Why?', answer: 'So.\nThus.' },
    { ...STAMP, item: 'a', type: 'asked', question: 'Why?', answer: '', replaces: 'e0' },
    { ...STAMP, item: 'a', type: 'same', former: 'b', version: 'a1b2', formerVersion: 'c3d4' },
    { ...STAMP, item: 'a', type: 'same', former: 'b' },
    { ...STAMP, type: 'renamed', title: 'Mine' },
    { ...STAMP, type: 'removed' },
    { ...STAMP, type: 'corrected', study: ['Syllabus'], skip: [] },
    { ...STAMP, type: 'followed', address: 'https://example.org/a.git', file: 'docs/a.md' },
    { ...STAMP, item: '__proto__', type: 'done' },
    { ...STAMP, item: 'a', type: 'done', order: '3001-01-01T00:00:00.000Z' },
    { ...STAMP, item: 'a', type: 'done', when: '2026-11-20T08:00:00.000Z', version: 'a1b2' },
  ])('is an event: %j', (entry) => expect(toEvent(entry)).toEqual(entry));

  test('loses in the view what this version does not know', () => {
    expect(toEvent({ ...STAMP, item: 'a', type: 'done', mood: 'good' })).toEqual({ ...STAMP, item: 'a', type: 'done' });
  });

  test.each([
    null,
    7,
    'text',
    [],
    {},
    { ...STAMP },
    { ...STAMP, id: 7, item: 'a', type: 'done' },
    { ...STAMP, at: 'today', item: 'a', type: 'done' },
    { ...STAMP, path: undefined, item: 'a', type: 'done' },
    { ...STAMP, type: 'done' },
    { ...STAMP, item: 'a', type: 'done', action: 7 },
    { ...STAMP, item: 'a', type: 'skipped' },
    { ...STAMP, item: 'a', type: 'noted', text: ['x'] },
    { ...STAMP, type: 'undone' },
    { ...STAMP, item: 'a', type: 'reviewed', question: 'q', asks: 'Why?', grade: '3' },
    { ...STAMP, item: 'a', type: 'reviewed', question: 'q', grade: 3 },
    { ...STAMP, item: 'a', type: 'asked', question: 'Why?' },
    { ...STAMP, item: 'a', type: 'dreamt' },
    { ...STAMP, type: 'corrected', study: 'Syllabus', skip: [] },
    { ...STAMP, type: 'corrected', study: [7], skip: [] },
    { ...STAMP, type: 'same', item: 'a' },
    { ...STAMP, item: 'a', type: '__proto__' },
    { ...STAMP, item: 'a', type: 'constructor' },
  ])('is no event: %j', (entry) => expect(toEvent(entry)).toBeUndefined());

  test.each([
    'today',
    '2026-02-29T00:00:00.000Z',
    '+10000-01-01T00:00:00.000Z',
    7,
    null,
  ])('still counts where its order and when are %j: as if they were absent', (order) => {
    const entry = { ...STAMP, item: 'a', type: 'done', order, when: order, version: 7 };
    expect(toEvent(entry)).toEqual({ ...STAMP, item: 'a', type: 'done' });
    expect(orderIn(entry)).toBe(STAMP.at);
  });

  test('is of a type that the table has: one that is missing there is an error of the compiler', () => {
    const { undone: _, ...rest } = EVENT_TYPES;
    // @ts-expect-error: a type without its row
    const incomplete: { readonly [Type in NewEvent['type']]: object } = rest;
    expect(Object.keys(incomplete)).not.toContain('undone');
  });

  test('has a stamp whatever its type', () => {
    expect(isStamped({ ...STAMP, type: 'dreamt' })).toBe(true);
    expect(isStamped({ ...STAMP, type: 7 })).toBe(false);
  });

  test('shows no control character of ids either, and what names another still does', () => {
    const evil = 'x\u001b]0;t\u0007\r\n\u009b';
    const clean = 'x\u241b]0;t\u2407 \ufffd';
    const done = toEvent({ ...STAMP, id: evil, path: evil, item: evil, action: evil, type: 'done' });
    expect(done).toEqual({ ...STAMP, id: clean, path: clean, item: clean, action: clean, type: 'done' });
    expect(toEvent({ ...STAMP, type: 'undone', event: evil })).toHaveProperty('event', done?.id);
  });

  test('shows no control character of what people wrote', () => {
    const noted = toEvent({ ...STAMP, item: 'a', type: 'noted', text: 'x\u001b]52;c;eA==\u0007' });
    const skipped = toEvent({ ...STAMP, item: 'a', type: 'skipped', reason: '\u202Ex' });
    expect(noted).toHaveProperty('text', 'x␛]52;c;eA==␇');
    expect(skipped).toHaveProperty('reason', '\uFFFDx');
  });
});
