import { describe, expect, test } from 'vitest';
import type { Event, NewEvent } from '../../../source/progress/event.ts';
import { boxEvents } from '../../../source/progress/identity/boxes.ts';
import { path, phase, resource } from '../../support/paths.ts';

const PATH = path([phase('p', [resource('one'), resource('two')])], {
  checklist: [{ id: 'all', title: 'All', phase: 'p' }],
});
const MORNING = '2026-11-23T08:00:00.000Z';
const NOON = '2026-11-23T12:00:00.000Z';
const EVENING = '2026-11-23T20:00:00.000Z';
const event = (type: 'done' | 'reopened', item: string, at: string, id = `${type}-${item}`): Event => {
  return { id, at, path: PATH.id, item, type };
};
const boxes = (history: readonly Event[], ticked: readonly string[], last?: { at: string; ticked: string[] }) =>
  boxEvents(history, {
    ...{ path: PATH, version: 'v1', ticked },
    last: last && { at: last.at, ticked: new Set(last.ticked) },
  });
const items = (events: readonly NewEvent[]) => events.flatMap((one) => ('item' in one ? one.item : []));

describe('a ticked box', () => {
  test('counts on first sight where nothing was said of its item, and behind everything that ever is said', () => {
    const found = boxes([event('reopened', 'two', NOON)], ['one', 'two']);
    expect(items(found)).toEqual(['one']);
    expect(found[0]?.key?.order).toBe('1000-01-01T00:00:00.000Z');
  });

  test('is an act where it was ticked since', () => {
    const found = boxes([], ['one', 'two'], { at: NOON, ticked: ['one'] });
    expect(items(found)).toEqual(['two']);
    expect(found[0]?.key?.order).toBeUndefined();
  });

  test('is one only where what was said of the item is older than the text that was read last', () => {
    const last = { at: NOON, ticked: [] };
    expect(items(boxes([event('reopened', 'one', MORNING)], ['one'], last))).toEqual(['one']);
    expect(items(boxes([event('reopened', 'one', EVENING)], ['one'], last))).toEqual([]);
  });

  test('makes the same event on every machine, and another when it is ticked anew', () => {
    const [first, again] = [boxes([], ['one']), boxes([], ['one'])];
    expect(first).toEqual(again);
    const id = first[0]?.key?.id ?? '';
    const said = [event('done', 'one', MORNING, id), event('reopened', 'one', MORNING)];
    const anew = boxes(said, ['one'], { at: NOON, ticked: [] });
    expect(anew).toHaveLength(1);
    expect(anew[0]?.key?.id).not.toBe(id);
  });

  test('says nothing where the item follows its phase', () => {
    expect(boxes([], ['all'])).toEqual([]);
  });
});
