import { expect, test } from 'vitest';
import { wantsPlain } from '../../source/terminal/plain-text.ts';

test('the option decides, then WAYMARK_PLAIN, then INK_SCREEN_READER', () => {
  const wants = (env: Record<string, string>, plain?: boolean) => wantsPlain(env, { plain });
  expect(wants({})).toBe(false);
  expect(wants({}, true)).toBe(true);
  expect(wants({ WAYMARK_PLAIN: '1' })).toBe(true);
  expect(wants({ WAYMARK_PLAIN: '1' }, false)).toBe(false);
  expect(wants({ INK_SCREEN_READER: 'true' })).toBe(true);
  expect(wants({ INK_SCREEN_READER: 'false' })).toBe(false);
  expect(wants({ INK_SCREEN_READER: 'true', WAYMARK_PLAIN: '0' })).toBe(false);
});
