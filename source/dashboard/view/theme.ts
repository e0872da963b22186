import type { TextProps } from 'ink';
import type { State } from '../../progress/progress.ts';

/** What a piece of text means, for its looks. */
export type Tone = keyof typeof TONES;

/**
 * The looks, in the terminal's own 16 colours, so that they suit its theme, light or dark. What is to be read is in the
 * default colour, plain or bold: a theme is never easier to read than that. Dim text is for lines and dots, and for
 * what stands back since there is nothing to do about it: on some themes it can hardly be read. Colour is for marks,
 * bars and rules, magenta and red since no theme shows these too faintly (`npm run contrast`). No meaning hangs on
 * colour alone: marks and words say the same. Without colour all go but bold, dim and underline (`terminal/screen.ts`).
 */
export const TONES = {
  plain: {},
  /** Lines, dots, and what there is nothing to do about. */
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
  gained: { color: 'magenta' },
  next: { color: 'magenta', bold: true },
  warning: { color: 'red' },
} as const satisfies Record<string, TextProps>;

/** How something stands that can be ticked. */
type Standing = { readonly state: State; readonly isNext?: boolean };

/** The colour of a mark. */
export function markTone({ state, isNext = false }: Standing): Tone {
  if (isNext) return 'next';
  return state === 'done' ? 'done' : titleTone({ state });
}

/** The looks of what is written in a row: what is done, skipped or locked stands back. */
export function titleTone({ state, isNext = false }: Standing): Tone {
  return isNext || state === 'open' ? 'plain' : 'quiet';
}
