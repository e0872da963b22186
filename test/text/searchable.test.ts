import { expect, test } from 'vitest';
import { folded } from '../../source/text/searchable.ts';

test('letter case, spacing and the way in which Unicode spells a character do not count', () => {
  expect([' Saga \n Pattern ', 'ｓａｇａ', 'CAFE\u0301', ''].map(folded)).toEqual(['saga pattern', 'saga', 'café', '']);
});
