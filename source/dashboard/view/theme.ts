import type { TextProps } from 'ink';

/** What a piece of text means, for its looks. */
export type Tone = keyof typeof TONES;

/**
 * The looks, in the terminal's own 16 colours, so that they suit its theme, light or dark.
 * No meaning hangs on them alone: marks and words say the same.
 */
export const TONES = {
  plain: {},
  quiet: { dimColor: true },
  strong: { bold: true },
  done: { color: 'green' },
  next: { color: 'cyan', bold: true },
  warning: { color: 'yellow' },
  key: { color: 'cyan' },
} as const satisfies Record<string, TextProps>;
