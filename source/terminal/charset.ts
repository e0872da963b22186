export type CharsetName = 'unicode' | 'ascii';

/** What of the environment decides which characters are used. */
export const CHARSET_VARIABLES = ['WAYMARK_ASCII', 'TERM', 'LC_ALL', 'LC_CTYPE', 'LANG'] as const;
type Environment = Readonly<Partial<Record<(typeof CHARSET_VARIABLES)[number], string | undefined>>>;

/**
 * Which characters the terminal can show: `--ascii`, then WAYMARK_ASCII (0 asks for Unicode, anything else for ASCII),
 * then what the terminal and the locale say. The locale is the first of LC_ALL, LC_CTYPE and LANG that is not
 * empty (POSIX, "Environment Variables", 8.2).
 *
 * With no locale at all, macOS and Windows are taken for Unicode: their terminals are, and set none. Elsewhere it
 * means the POSIX locale, in which tmux, for one, shows `_` for every other character. A wrong guess of ASCII
 * costs some beauty, a wrong guess of Unicode makes the screen unreadable.
 */
export function charsetOf(env: Environment, options: { ascii: boolean; platform: NodeJS.Platform }): CharsetName {
  const { WAYMARK_ASCII, TERM, LC_ALL, LC_CTYPE, LANG } = env;
  if (options.ascii) return 'ascii';
  if (WAYMARK_ASCII) return WAYMARK_ASCII === '0' ? 'unicode' : 'ascii';
  // The Linux console has a font of 256 or 512 characters: boxes are among them, ✔ ❯ ◌ are not.
  if (TERM === 'linux') return 'ascii';
  const locale = LC_ALL || LC_CTYPE || LANG;
  const unicode = locale ? /utf-?8/i.test(locale) : ['darwin', 'win32'].includes(options.platform);
  return unicode ? 'unicode' : 'ascii';
}

const PROGRAMS = ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio', 'Tabby', 'WarpTerminal', 'zed'];
const TERMS = /^(xterm-kitty|xterm-ghostty|foot|foot-extra|alacritty|contour|wezterm)/;
/** The first version of VTE that knows links and does not break at them. */
const VTE = 5002;

/**
 * Whether the terminal makes links of addresses (OSC 8). There is no way to ask, so those that are known to do so are
 * named; a multiplexer in between may swallow them. FORCE_HYPERLINK says it for all others, 0 that it does not.
 */
export function knowsLinks(env: Readonly<Record<string, string | undefined>>): boolean {
  const { FORCE_HYPERLINK, TMUX, STY, TERM_PROGRAM = '', TERM = '', VTE_VERSION } = env;
  if (FORCE_HYPERLINK !== undefined && FORCE_HYPERLINK !== '') return FORCE_HYPERLINK !== '0';
  if (TMUX || STY || /^(screen|tmux|dumb)/.test(TERM)) return false;
  if (PROGRAMS.includes(TERM_PROGRAM) || TERMS.test(TERM)) return true;
  if (env['WT_SESSION'] || env['KONSOLE_VERSION'] || env['KITTY_WINDOW_ID'] || env['DOMTERM']) return true;
  return Number(VTE_VERSION) >= VTE;
}
