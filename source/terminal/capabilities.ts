/** What the terminal can show, and the learner wants to see: characters, links, colours, or words alone. */

/** The environment, as in `process.env`. */
export type Environment = Record<string, string | undefined>;
/** What of it counts. */
type Of<Names extends readonly string[]> = Readonly<Partial<Record<Names[number], string | undefined>>>;

type CharsetName = 'unicode' | 'ascii';

/** What of the environment decides which characters are used. */
export const CHARSET_VARIABLES = ['WAYMARK_ASCII', 'TERM', 'LC_ALL', 'LC_CTYPE', 'LANG'] as const;

/**
 * Which characters the terminal can show: `--ascii`, then WAYMARK_ASCII (0 asks for Unicode, anything else for ASCII),
 * then what the terminal and the locale say. The locale is the first of LC_ALL, LC_CTYPE and LANG that is not
 * empty (POSIX, "Environment Variables", 8.2).
 *
 * With no locale at all, macOS and Windows are taken for Unicode: their terminals are, and set none. Elsewhere it
 * means the POSIX locale, in which tmux, for one, shows `_` for every other character. A wrong guess of ASCII
 * costs some beauty, a wrong guess of Unicode makes the screen unreadable.
 */
export function charsetOf(
  env: Of<typeof CHARSET_VARIABLES>,
  options: { ascii: boolean; platform: NodeJS.Platform },
): CharsetName {
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

/** What of the environment decides whether there is colour, where nobody has asked for none. */
export const COLOUR_VARIABLES = ['NO_COLOR', 'FORCE_COLOR', 'TERM'] as const;

/**
 * Whether to use colour: not with `--no-color`, not with NO_COLOR set to anything (https://no-color.org), not on
 * a terminal that calls itself dumb; otherwise as FORCE_COLOR says; otherwise on a terminal only.
 */
export function usesColour(env: Environment, options: { noColor: boolean; isTTY: boolean }): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = env;
  if (options.noColor || NO_COLOR || TERM === 'dumb') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return options.isTTY;
}

// Ink draws nothing until the end where it finds one of the first two, and its colour library decides otherwise by
// others. With DEV=true Ink loads its development tools, which are not installed. Who wants text to be read aloud has it
// without Ink (`wantsPlain`).
const MISLEADING = [
  'INK_SCREEN_READER',
  ...['CI', 'CONTINUOUS_INTEGRATION', 'BUILD_NUMBER', 'RUN_ID', 'TEAMCITY_VERSION', 'TF_BUILD', 'DEV'],
];

/**
 * Makes the environment say what Ink shall find. To be called before Ink is imported: it and its colour library
 * look once, while they load. NO_COLOR means nothing to them, FORCE_COLOR does; 1 is the terminal's own 16 colours. Who
 * wants none still has bold and dim text: `cleanFrame` takes colours out.
 */
export function prepareEnvironment(env: Environment): void {
  // Node warns, on the screen, of a variable that it ignores because of the other.
  for (const name of [...MISLEADING, 'NO_COLOR']) delete env[name];
  Object.assign(env, { FORCE_COLOR: '1' });
}

/** What of the environment decides whether text is words alone. */
export const PLAIN_VARIABLES = ['WAYMARK_PLAIN', 'INK_SCREEN_READER'] as const;

/**
 * Whether text is to be words alone, so that it reads well aloud: `--plain` or `--no-plain`, then WAYMARK_PLAIN (0 asks
 * for the usual, anything else for words), then INK_SCREEN_READER=true, by which programs made with Ink are told.
 */
export function wantsPlain(env: Of<typeof PLAIN_VARIABLES>, options: { plain: boolean | undefined }): boolean {
  const { WAYMARK_PLAIN, INK_SCREEN_READER } = env;
  if (options.plain !== undefined) return options.plain;
  if (WAYMARK_PLAIN) return WAYMARK_PLAIN !== '0';
  return INK_SCREEN_READER === 'true';
}
