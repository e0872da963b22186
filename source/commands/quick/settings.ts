import { CHARSET_VARIABLES, COLOUR_VARIABLES, PLAIN_VARIABLES } from '../../terminal/capabilities.ts';
import type { Flags } from '../line/flags.ts';

/**
 * The variables on which it depends what `waymark status --short` says, besides the one that names the home. Since when a
 * session runs is told in the time of where one is.
 */
export const SETTINGS = ['WAYMARK_PATH', 'TZ', ...PLAIN_VARIABLES, ...CHARSET_VARIABLES] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** The values of those variables, as the shells write them, too: a line is for nobody who has others. */
export function settingsOf(env: Environment): string {
  return SETTINGS.map((name) => env[name] ?? '').join('|');
}

/** The variables on which it depends how any answer of `waymark status` reads, other than on a terminal. */
export const LOOKS = [...new Set([...SETTINGS, ...COLOUR_VARIABLES])];

/** The values of those variables, as one line. What is not set is told from what is empty. */
export function looksOf(env: Environment): string {
  return JSON.stringify(LOOKS.map((name) => env[name] ?? null));
}

/** By this variable a shell's prompt says that it is who asks, and that it did not find the line. */
export const PROMPT = 'WAYMARK_PROMPT';

/** Whether a shell's prompt asks. */
export function isPrompt(env: Environment): boolean {
  return Boolean(env[PROMPT]);
}

/** Whether a command asks for what is in the line: the glance in one line, on the path that is shown without a name. */
export function isPromptLine({ input, flags }: { readonly input: readonly string[]; readonly flags: Flags }): boolean {
  const { short, store, color, ...others } = flags;
  return short === true && input.length === 0 && Object.keys(others).length === 0;
}
