import { expect, test } from 'vitest';
import {
  charsetOf,
  knowsLinks,
  prepareEnvironment,
  usesColour,
  wantsPlain,
} from '../../source/terminal/capabilities.ts';

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

const onTerminal = { noColor: false, isTTY: true };
const piped = { noColor: false, isTTY: false };

test.each([
  ['a terminal', { TERM: 'xterm' }, onTerminal, true],
  ['no terminal', { TERM: 'xterm' }, piped, false],
  ['--no-color', { FORCE_COLOR: '1' }, { noColor: true, isTTY: true }, false],
  ['NO_COLOR, whatever it says', { NO_COLOR: '0' }, onTerminal, false],
  ['NO_COLOR over FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, onTerminal, false],
  ['an empty NO_COLOR', { NO_COLOR: '' }, onTerminal, true],
  ['a dumb terminal', { TERM: 'dumb', FORCE_COLOR: '1' }, onTerminal, false],
  ['FORCE_COLOR without a terminal', { FORCE_COLOR: '' }, piped, true],
  ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, onTerminal, false],
  ['FORCE_COLOR=false', { FORCE_COLOR: 'false' }, onTerminal, false],
])('%s', (_, env, options, colour) => {
  expect(usesColour(env, options)).toBe(colour);
});

test('the environment is made to say so, and nothing that keeps Ink from drawing is left', () => {
  const env = { CI: '', CONTINUOUS_INTEGRATION: '1', DEV: 'true', TF_BUILD: '1', TERM: 'xterm', FORCE_COLOR: '3' };
  prepareEnvironment(env);
  expect(env).toEqual({ TERM: 'xterm', FORCE_COLOR: '1' });
});

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
