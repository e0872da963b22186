/** What of the environment decides whether text is words alone. */
export const PLAIN_VARIABLES = ['WAYMARK_PLAIN', 'INK_SCREEN_READER'] as const;
type Environment = Readonly<Partial<Record<(typeof PLAIN_VARIABLES)[number], string | undefined>>>;

/**
 * Whether text is to be words alone, so that it reads well aloud: `--plain` or `--no-plain`, then WAYMARK_PLAIN (0 asks
 * for the usual, anything else for words), then INK_SCREEN_READER=true, by which programs made with Ink are told.
 */
export function wantsPlain(env: Environment, options: { plain: boolean | undefined }): boolean {
  const { WAYMARK_PLAIN, INK_SCREEN_READER } = env;
  if (options.plain !== undefined) return options.plain;
  if (WAYMARK_PLAIN) return WAYMARK_PLAIN !== '0';
  return INK_SCREEN_READER === 'true';
}
