import type { TextProps } from 'ink';
import type { State } from '../../progress/progress.ts';

/** What a piece of text means, for its looks. */
export type Tone = keyof typeof TONES;

/**
 * The looks, in the terminal's own 16 colours, so that they suit its theme, light or dark. Colour is for marks, bars
 * and rules: many themes have a green or a yellow that nobody can read on white, so what is to be read is in the
 * default colour, bold or dim. No meaning hangs on colour alone: marks and words say the same. Without colour all of
 * them go but bold, dim and underline (`terminal/screen.ts`).
 */
export const TONES = {
  plain: {},
  quiet: { dimColor: true },
  strong: { bold: true },
  key: { bold: true },
  link: { underline: true },
  /** Words that a search has found. */
  hit: { bold: true, underline: true },
  /** The row that has the cursor. */
  chosen: { inverse: true },
  chosenTitle: { inverse: true, bold: true },
  done: { color: 'green' },
  /** The piece of a bar that was gained just now. */
  gained: { color: 'cyan' },
  next: { color: 'cyan', bold: true },
  warning: { color: 'yellow' },
} as const satisfies Record<string, TextProps>;

/** How something stands that can be ticked. */
type Standing = { readonly state: State; readonly isNext?: boolean };

/** The colour of a mark. */
export function markTone({ state, isNext = false }: Standing): Tone {
  if (isNext) return 'next';
  return state === 'done' ? 'done' : 'quiet';
}

/** The looks of a title: what is done, skipped or locked stands back. */
export function titleTone({ state, isNext = false }: Standing): Tone {
  return isNext || state === 'open' ? 'plain' : 'quiet';
}
