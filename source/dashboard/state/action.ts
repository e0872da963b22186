import type { Notice } from '../../progress/journal.ts';
import type { Edit } from './field.ts';
import type { Size } from './layout.ts';
import type { Outline } from './outline.ts';
import type { Effect, Question } from './state.ts';

/** Something that happened. What it means for the screen is for the reducer to say. */
export type Action =
  | { readonly type: 'cursor-moved'; readonly by: number }
  | { readonly type: 'panel-changed'; readonly by: -1 | 1 }
  /** `left`: the row of the phases to come back to, when it was they that were left. */
  | { readonly type: 'section-changed'; readonly row: number; readonly left: number | undefined }
  /** On a screen over the path. `most`: as far as its text can be scrolled. All in lines. */
  | { readonly type: 'scrolled'; readonly by: number; readonly most: number }
  /** A row of the whole path, whatever a search shows of it. */
  | { readonly type: 'row-sought'; readonly row: number; readonly outline: Outline }
  /** Other rows are shown than before. */
  | { readonly type: 'rows-changed'; readonly row: number; readonly outline: Outline }
  | { readonly type: 'details-opened' }
  | { readonly type: 'help-opened' }
  /** Shows the self-check answers of an item, which begin at this line of its details, or hides them again. */
  | { readonly type: 'answers-toggled'; readonly item: string; readonly line: number }
  | ({ readonly type: 'confirmation-asked' } & Question)
  | { readonly type: 'answer-changed' }
  | { readonly type: 'confirmed' }
  | { readonly type: 'search-opened'; readonly item: string | undefined }
  | { readonly type: 'search-cleared' }
  /** Opens a field for a note or a reason to skip, with what is there already. */
  | {
      readonly type: 'asked-for';
      readonly what: 'note' | 'skip';
      readonly item: string;
      readonly title: string;
      readonly text: string;
    }
  | { readonly type: 'edited'; readonly edit: Edit }
  /** A paste is text, and never a key. */
  | { readonly type: 'pasted'; readonly text: string }
  /** What was typed is meant. */
  | { readonly type: 'entered' }
  | { readonly type: 'picker-opened' }
  /** `own`: the place of this path among so many of the library, or -1. */
  | { readonly type: 'library-read'; readonly own: number; readonly count: number }
  | { readonly type: 'palette-opened' }
  | { readonly type: 'left-opened' }
  /** `count`: how many there are to choose from. */
  | { readonly type: 'choice-moved'; readonly by: number; readonly count: number }
  /** A command of the palette. */
  | { readonly type: 'command-chosen'; readonly action: Action }
  | { readonly type: 'screen-closed' }
  | { readonly type: 'effect-wanted'; readonly effect: Effect }
  | { readonly type: 'told'; readonly message: string }
  | { readonly type: 'noticed'; readonly notices: readonly Notice[] }
  | { readonly type: 'notice-seen' }
  | { readonly type: 'resized'; readonly size: Size };
