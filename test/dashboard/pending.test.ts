import { expect, it } from 'vitest';
import { pendingOf, Stored } from '../../source/dashboard/pending.ts';
import type { NewEvent } from '../../source/progress/event.ts';

const asked = (replaces?: string): NewEvent => ({
  type: 'asked',
  path: 'p',
  item: 'a',
  question: 'Why?',
  answer: 'So.',
  ...(replaces && { replaces }),
});

it('what could not be stored is named by nothing that is stored later', () => {
  const lost = pendingOf([asked()], 1, 0);
  const id = lost.shown[0]?.id ?? '';
  const stored = new Stored();
  stored.lose(lost);
  const about: readonly NewEvent[] = [
    { type: 'reviewed', path: 'p', item: 'a', question: id, asks: 'Why?', grade: 3 },
    { type: 'dropped', path: 'p', item: 'a', question: id },
    { type: 'undone', path: 'p', event: id },
    asked(id),
  ];
  expect(stored.named(pendingOf(about, 2, 0))).toEqual([asked()]);
});

it('what was stored is named by the id that it got', () => {
  const pending = pendingOf([asked()], 1, 0);
  const id = pending.shown[0]?.id ?? '';
  const stored = new Stored();
  stored.add(pending, [{ ...asked(), id: 'e1', action: 'a1', at: '2026-11-29T00:00:00.000Z' }]);
  const about: readonly NewEvent[] = [
    { type: 'reviewed', path: 'p', item: 'a', question: id, asks: 'Why?', grade: 3 },
    asked(id),
  ];
  expect(stored.named(pendingOf(about, 2, 0))).toEqual([
    { type: 'reviewed', path: 'p', item: 'a', question: 'e1', asks: 'Why?', grade: 3 },
    asked('e1'),
  ]);
});
