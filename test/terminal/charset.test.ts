import { expect, test } from 'vitest';
import { charsetOf } from '../../source/terminal/charset.ts';

test.each([
  ['a UTF-8 locale', { LANG: 'de_DE.UTF-8' }, 'unicode'],
  ['its other spelling', { LANG: 'C.utf8' }, 'unicode'],
  ['another encoding', { LANG: 'de_DE.ISO-8859-1' }, 'ascii'],
  ['the C locale', { LANG: 'C' }, 'ascii'],
  ['LC_ALL comes first', { LC_ALL: 'C', LC_CTYPE: 'C.UTF-8', LANG: 'C.UTF-8' }, 'ascii'],
  ['LC_CTYPE comes before LANG', { LC_ALL: '', LC_CTYPE: 'C.UTF-8', LANG: 'C' }, 'unicode'],
  ['the Linux console', { TERM: 'linux', LANG: 'C.UTF-8' }, 'ascii'],
  ['WAYMARK_ASCII', { WAYMARK_ASCII: '1', LANG: 'C.UTF-8' }, 'ascii'],
  ['WAYMARK_ASCII=0', { WAYMARK_ASCII: '0', TERM: 'linux', LANG: 'C' }, 'unicode'],
  ['an empty WAYMARK_ASCII', { WAYMARK_ASCII: '', LANG: 'C.UTF-8' }, 'unicode'],
])('%s', (_, env, charset) => {
  expect(charsetOf(env, { ascii: false, platform: 'linux' })).toBe(charset);
});

test('--ascii comes before everything', () => {
  expect(charsetOf({ WAYMARK_ASCII: '0', LANG: 'C.UTF-8' }, { ascii: true, platform: 'darwin' })).toBe('ascii');
});

test.each([
  ['linux', 'ascii'],
  ['freebsd', 'ascii'],
  ['darwin', 'unicode'],
  ['win32', 'unicode'],
] as const)('without a locale, %s', (platform, charset) => {
  expect(charsetOf({}, { ascii: false, platform })).toBe(charset);
});
