import type { Notice } from '../../progress/journal.ts';
import type { Size } from './layout.ts';
import type { Effect, Question } from './state.ts';

/** Something that happened. What it means for the screen is for the reducer to say. */
export type Action =
  | { readonly type: 'cursor-moved'; readonly by: number }
  | { readonly type: 'panel-changed'; readonly by: -1 | 1 }
  /** `left`: the row of the phases to come back to, when it was they that were left. */
  | { readonly type: 'section-changed'; readonly row: number; readonly left: number | undefined }
  /** On a screen over the path. `most`: as far as its text can be scrolled. All in lines. */
  | { readonly type: 'scrolled'; readonly by: number; readonly most: number }
  | { readonly type: 'row-chosen'; readonly row: number }
  | { readonly type: 'details-opened' }
  | { readonly type: 'help-opened' }
  | ({ readonly type: 'confirmation-asked' } & Question)
  | { readonly type: 'answer-changed' }
  | { readonly type: 'picker-opened' }
  /** `count`: how many paths there are to choose from. */
  | { readonly type: 'choice-moved'; readonly by: number; readonly count: number }
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'erased' }
  | { readonly type: 'confirmed' }
  | { readonly type: 'screen-closed' }
  | { readonly type: 'effect-wanted'; readonly effect: Effect }
  | { readonly type: 'told'; readonly message: string }
  | { readonly type: 'noticed'; readonly notices: readonly Notice[] }
  | { readonly type: 'notice-seen' }
  | { readonly type: 'resized'; readonly size: Size };
