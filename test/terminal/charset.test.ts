import { expect, test } from 'vitest';
import { charsetOf, knowsLinks } from '../../source/terminal/charset.ts';

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

test.each([
  ['a terminal that nobody knows', { TERM: 'xterm-256color' }, false],
  ['iTerm', { TERM_PROGRAM: 'iTerm.app' }, true],
  ['kitty', { TERM: 'xterm-kitty' }, true],
  ['GNOME', { VTE_VERSION: '7600' }, true],
  ['an old GNOME', { VTE_VERSION: '4601' }, false],
  ['Windows Terminal', { WT_SESSION: 'x' }, true],
  ['kitty with tmux in between', { TERM: 'tmux-256color', TMUX: '/tmp/x', KITTY_WINDOW_ID: '1' }, false],
  ['who says so', { FORCE_HYPERLINK: '1' }, true],
  ['who says no', { FORCE_HYPERLINK: '0', WT_SESSION: 'x' }, false],
])('links: %s', (_, env, expected) => {
  expect(knowsLinks(env)).toBe(expected);
});
