import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event } from '../../source/progress/event.ts';
import { mergeHistories } from '../../source/progress/history.ts';
import { notesOn, noting } from '../../source/progress/new-events.ts';
import { progressOf } from '../../source/progress/progress.ts';
import { smallPath } from '../support/paths.ts';

const noted = (id: string, text: string, replaces?: readonly string[]): Event => ({
  id,
  at: `2026-11-0${id.slice(1)}T08:00:00.000Z`,
  path: 'small',
  type: 'noted',
  item: 'one',
  text,
  ...(replaces && { replaces }),
});

/** The notes on the first resource, as texts. */
function texts(...history: readonly Event[]): readonly string[] {
  return notesOn('one', progressOf(smallPath, mergeHistories(history))).map(({ text }) => text);
}

describe('the notes on an item', () => {
  it('are one after the other, each with its time', () => {
    const progress = progressOf(smallPath, [noted('e1', 'first', []), noted('e2', 'second', [])]);
    expect(notesOn('one', progress)).toEqual([
      { id: 'e1', at: '2026-11-01T08:00:00.000Z', text: 'first' },
      { id: 'e2', at: '2026-11-02T08:00:00.000Z', text: 'second' },
    ]);
    expect(progress.resources[0]?.item.note).toBe('first\nsecond');
  });

  it('are taken away by what replaces them, and stay where only one of two is replaced', () => {
    expect(texts(noted('e1', 'first', []), noted('e2', 'second', []), noted('e3', 'better', ['e1']))).toEqual([
      'second',
      'better',
    ]);
    expect(texts(noted('e1', 'first', []), noted('e2', '', ['e1']))).toEqual([]);
  });

  it('come back when what replaced them is taken back', () => {
    const undone: Event = { id: 'u3', at: '2026-11-03T08:00:00.000Z', path: 'small', type: 'undone', event: 'e2' };
    expect(texts(noted('e1', 'first', []), noted('e2', 'second', ['e1']), undone)).toEqual(['first']);
  });

  it('that two machines changed at once are both kept', () => {
    expect(texts(noted('e1', 'first', []), noted('e2', 'mine', ['e1']), noted('e3', 'hers', ['e1']))).toEqual([
      'mine',
      'hers',
    ]);
  });

  it('of Waymark 0.1 stand for all that came before', () => {
    expect(texts(noted('e1', 'first'), noted('e2', 'second'))).toEqual(['second']);
    expect(texts(noted('e1', 'first', []), noted('e2', 'old'), noted('e3', 'new', []))).toEqual(['old', 'new']);
    expect(texts(noted('e1', 'first'), noted('e2', ''))).toEqual([]);
  });

  it('lose none that nobody replaced, whatever else is noted', () => {
    const ids = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6'];
    const history = fc.tuple(...ids.map((id) => fc.subarray(ids).map((replaces) => noted(id, `text ${id}`, replaces))));
    fc.assert(
      fc.property(history, (events) => {
        const replaced = new Set(events.flatMap((event) => (event.type === 'noted' ? (event.replaces ?? []) : [])));
        expect(texts(...events)).toEqual(ids.filter((id) => !replaced.has(id)).map((id) => `text ${id}`));
      }),
    );
  });
});

describe('writing a note', () => {
  const progress = progressOf(smallPath, [noted('e1', 'first', []), noted('e2', 'second', [])]);
  const notes = notesOn('one', progress);
  const write = (text: string, replaced: typeof notes = notes.slice(-1)) => noting(progress, 'one', { text, replaced });

  it('adds, or takes the place of some', () => {
    const event = { type: 'noted', path: 'small', item: 'one', text: 'x' };
    expect(write('x', [])).toEqual([{ ...event, replaces: [] }]);
    expect(write('x')).toEqual([{ ...event, replaces: ['e2'] }]);
    expect(write('x', notes)).toEqual([{ ...event, replaces: ['e1', 'e2'] }]);
  });

  it('does nothing where nothing changes', () => {
    expect(write('second')).toEqual([]);
    expect(write('', [])).toEqual([]);
    expect(write('second', notes)).toHaveLength(1);
  });
});
