import { CHARSET_VARIABLES } from '../../terminal/charset.ts';
import { PLAIN_VARIABLES } from '../../terminal/plain-text.ts';
import type { Flags } from '../flags.ts';

/** The variables on which it depends what `waymark status --short` says, besides the one that names the home. */
export const SETTINGS = ['WAYMARK_PATH', ...PLAIN_VARIABLES, ...CHARSET_VARIABLES] as const;

/** The values of those variables, as the shells write them, too: a line is for nobody who has others. */
export function settingsOf(env: Readonly<Record<string, string | undefined>>): string {
  return SETTINGS.map((name) => env[name] ?? '').join('|');
}

/** Whether a command asks for what is in the line: the glance in one line, on the path that is shown without a name. */
export function isPromptLine({ input, flags }: { readonly input: readonly string[]; readonly flags: Flags }): boolean {
  const { short, store, color, ...others } = flags;
  return short === true && input.length === 0 && Object.keys(others).length === 0;
}
