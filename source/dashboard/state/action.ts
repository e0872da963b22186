import type { Notice } from '../../progress/history.ts';
import type { Edit } from './field.ts';
import type { Outline, Spot } from './ladder.ts';
import type { Size } from './layout.ts';
import type { ReviewAction } from './review-step.ts';
import type { Effect, Message, Question, Screen } from './state.ts';

/** Something that happened. What it means for the screen is for the reducer to say. */
export type Action =
  | { readonly type: 'cursor-moved'; readonly by: number }
  | { readonly type: 'panel-changed'; readonly by: -1 | 1 }
  /** To the row before or after it, whatever is open. */
  | { readonly type: 'row-changed'; readonly by: -1 | 1 }
  /** The rung under the cursor is opened, with the cursor on one of its rows. */
  | { readonly type: 'rung-opened'; readonly row: number }
  /** `left`: where in the phases to come back to, when it was they that were left. */
  | { readonly type: 'section-changed'; readonly spot: Spot; readonly left: Spot | undefined }
  /** On a screen over the path. `most`: as far as its text can be scrolled. All in lines. */
  | { readonly type: 'scrolled'; readonly by: number; readonly most: number }
  /** A spot of the whole path, whatever a search shows of it. */
  | { readonly type: 'spot-sought'; readonly spot: Spot; readonly outline: Outline }
  /** Other rows are shown than before. */
  | { readonly type: 'rows-changed'; readonly spot: Spot; readonly outline: Outline }
  /** `effect`: what it needs from outside. */
  | { readonly type: 'screen-opened'; readonly screen: Screen; readonly effect?: Effect }
  /** Shows the self-check answers of an item, which begin at this line of its details, or hides them again. */
  | { readonly type: 'answers-toggled'; readonly item: string; readonly line: number }
  | ({ readonly type: 'confirmation-asked' } & Question)
  | { readonly type: 'confirmed' }
  | { readonly type: 'search-opened'; readonly item: string | undefined }
  | { readonly type: 'search-cleared' }
  /** Opens a field for a note or a reason to skip, with what is there already. */
  | {
      readonly type: 'asked-for';
      readonly what: 'note' | 'skip' | 'rename';
      readonly items: readonly string[];
      readonly title: string;
      readonly text: string;
    }
  | { readonly type: 'edited'; readonly edit: Edit }
  /** A paste is text, and never a key. */
  | { readonly type: 'pasted'; readonly text: string }
  /** What was typed is meant. */
  | { readonly type: 'entered' }
  /** `own`: the place of this path among so many of the library, or -1. */
  | { readonly type: 'library-read'; readonly own: number; readonly count: number }
  /** `count`: how many there are to choose from. */
  | { readonly type: 'choice-moved'; readonly by: number; readonly count: number }
  /** A command of the palette. */
  | { readonly type: 'command-chosen'; readonly action: Action }
  /** In the calendar. `most`: how many days before today are seen. */
  | { readonly type: 'day-moved'; readonly by: number; readonly most: number }
  | { readonly type: 'calendar-switched'; readonly what: 'unit' | 'scope' }
  /** Opens a field for a question on an item. */
  | { readonly type: 'question-wanted'; readonly item: string; readonly title: string }
  | ReviewAction
  | { readonly type: 'screen-closed' }
  | { readonly type: 'effect-wanted'; readonly effect: Effect }
  | ({ readonly type: 'told' } & Message)
  | { readonly type: 'noticed'; readonly notices: readonly Notice[] }
  | { readonly type: 'notice-seen' }
  | { readonly type: 'resized'; readonly size: Size };
