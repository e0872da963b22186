/** The environment, as in `process.env`. */
export type Environment = Record<string, string | undefined>;

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
// without Ink (plain-text.ts).
const MISLEADING = [
  'INK_SCREEN_READER',
  ...['CI', 'CONTINUOUS_INTEGRATION', 'BUILD_NUMBER', 'RUN_ID', 'TEAMCITY_VERSION', 'TF_BUILD', 'DEV'],
];

/**
 * Makes the environment say what Ink shall find. To be called before Ink is imported: it and its colour library
 * look once, while they load. NO_COLOR means nothing to them, FORCE_COLOR does; 1 is the terminal's own 16 colours. Who
 * wants none still has bold and dim text: `frame.ts` takes colours out.
 */
export function prepareEnvironment(env: Environment): void {
  // Node warns, on the screen, of a variable that it ignores because of the other.
  for (const name of [...MISLEADING, 'NO_COLOR']) delete env[name];
  Object.assign(env, { FORCE_COLOR: '1' });
}
