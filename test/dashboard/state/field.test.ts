import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Edit, edited, fieldOf, textOf } from '../../../source/dashboard/state/field.ts';

const play = (text: string, ...edits: Edit[]) => edits.reduce(edited, fieldOf(text));

it('types where its cursor stands', () => {
  expect(play('saga', 'left', 'left', { insert: 'n' })).toEqual({ before: 'san', after: 'ga' });
  expect(play('saga', 'start', { insert: '>' }, 'end', { insert: '<' })).toEqual({ before: '>saga<', after: '' });
});

it('erases a character to either side, a word, or everything', () => {
  expect(textOf(play('saga', 'erase-before'))).toBe('sag');
  expect(textOf(play('saga', 'start', 'erase-after'))).toBe('aga');
  expect(textOf(play('two words  ', 'erase-word'))).toBe('two ');
  expect(textOf(play('saga', 'left', 'erase-all'))).toBe('');
});

it('takes what people see as one character for one', () => {
  const text = 'e\u0301👩‍👩‍👧';
  expect(textOf(play(text, 'erase-before'))).toBe('e\u0301');
  expect(play(text, 'left', 'left')).toEqual({ before: '', after: text });
});

it('stays the same object where there is nothing to do', () => {
  const field = fieldOf('saga');
  expect(edited(field, 'right')).toBe(field);
  expect(edited(field, { insert: '' })).toBe(field);
  expect(edited(fieldOf(), 'erase-word')).toEqual(fieldOf());
});

it('moving loses and invents nothing', () => {
  const moves = fc.array(fc.constantFrom<Edit>('left', 'right', 'start', 'end'));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), moves, (text, edits) => {
      expect(textOf(play(text, ...edits))).toBe(text);
    }),
  );
});

it('takes a paste of any length, and no more of it than a line is for', () => {
  const field = play('', { insert: '日'.repeat(1_000_000) }, 'left', 'erase-word');
  expect(textOf(field).length).toBeLessThanOrEqual(4000);
});
