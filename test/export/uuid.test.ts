import fc from 'fast-check';
import { expect, it } from 'vitest';
import { uuidOf } from '../../source/export/tasks.ts';

it('is the same for the same names for good: what other programs have kept hangs on it', () => {
  expect(uuidOf('microservices', 'saga-pattern')).toBe('0de1f10c-94a5-5e8c-b89e-5e9c1b51a215');
});

it('is a UUID of version 5, and another one for other names', () => {
  const names = fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 });
  fc.assert(
    fc.property(names, names, (one, other) => {
      expect(uuidOf(...one)).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
      expect(uuidOf(...one) === uuidOf(...other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});
