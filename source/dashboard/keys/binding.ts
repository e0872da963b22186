import type { Event } from '../../progress/event.ts';
import type { Progress } from '../../progress/progress.ts';
import type { Orphans } from '../../progress/progress-in-words.ts';
import type { Recall } from '../../progress/recall/recall.ts';
import type { ToldDate } from '../../progress/time/moved.ts';
import type { Observed } from '../../progress/time/path-time.ts';
import type { Action } from '../state/action.ts';
import type { Board } from '../state/board.ts';
import type { Choice, Leftover } from '../state/choices.ts';
import type { Panel, Row } from '../state/panels.ts';
import type { ScreenName, State } from '../state/state.ts';
import { type KeyName, spell } from './key.ts';

/**
 * A row of the key table. Dispatch, footer, help and the README's table are all made from it,
 * so that a key is spelled in one place.
 */
export type Binding = {
  /** The first is the one that the footer names. */
  readonly keys: readonly [KeyName, ...KeyName[]];
  /** What it does, in a word or two for the footer. */
  readonly label: string;
  /** The same for what has the cursor, where that is something else. */
  readonly labelHere?: (context: Context) => string | undefined;
  /** What it does, in a sentence's worth of words for the help, where the label does not say it all. */
  readonly help?: string;
  /** What it and the row below it do, where the help has one line for both. */
  readonly both?: string;
  readonly group: Group;
  readonly screens: readonly ScreenName[];
  /** Where the footer shows it. */
  readonly footer?: readonly ScreenName[];
  /** In a narrow footer, it stays when others go. */
  readonly isKept?: true;
  /** In a narrow footer, it goes before all others. */
  readonly goesFirst?: true;
  /** Whether the list on the screen takes it by itself: then it is shown here, and not dispatched. */
  readonly isListKey?: true;
  readonly action: (context: Context, key: KeyName) => Action | Refusal;
  /** Why it will come to nothing as things stand, in short, where that is only found out when it is done. */
  readonly doubt?: (context: Context) => string | undefined;
};

/** Why a key does nothing here and now. */
export type Refusal = { readonly why: string; readonly inShort: string };

export const GROUPS = ['Move', 'Learn', 'Look', 'Leave'] as const;
export type Group = (typeof GROUPS)[number];

/** What a binding does, in a sentence's worth of words. */
export function whatItDoes({ help, label }: Binding): string {
  return help ?? label;
}

/** The keys of a binding as people write them: `j down`. */
export function spellAll({ keys }: Binding): string {
  return keys.map(spell).join(' ');
}

/** Something that the palette offers: a key's row of the table, or a phase to go to. */
export type Command = {
  readonly name: string;
  /** Its keys as people write them; empty where it has none. */
  readonly keys: string;
  readonly action: Binding['action'];
  /** Why it does nothing here and now, in short; nothing when it does something. */
  readonly whyNot: (context: Context) => string | undefined;
};

/** What a binding may look at to say what it does, and whether it does anything here and now. */
export type Context = {
  readonly state: State;
  readonly progress: Progress;
  /** The time of the last change, in milliseconds since 1970. */
  readonly now: number;
  /** The date that the learner was told since the last tick. */
  readonly told?: ToldDate | undefined;
  /** What is known of items that documents do not have any more. */
  readonly orphan?: Orphans | undefined;
  /** Of every path, in order. */
  readonly history: readonly Event[];
  /** What is known of the path by heart. */
  readonly recall: () => Recall;
  /** How many items were done on each of the last days, today last. */
  readonly activity: readonly number[];
  /** All of the path. */
  readonly whole: Board;
  /** What is shown of it. */
  readonly board: Board;
  /** The panel that the cursor stands in. */
  readonly panel: Panel | undefined;
  /** The row under the cursor; nothing where that is a rung. */
  readonly row: Row | undefined;
  /** The paths that the picker shows now; nothing while the library is being read. */
  readonly choices: readonly Choice[] | undefined;
  /** The commands that the palette shows now. */
  readonly commands: readonly Command[];
  /** What keeps the path from being complete, on the screen that lists it. */
  readonly leftovers: readonly Leftover[];
  /** Whether the learner came down here from a resource of another path. */
  readonly isBelow: boolean;
  /** How long the learner took on other paths, as far as that is known. */
  readonly observed?: Observed | undefined;
  /** How many questions of other paths are due, as far as they are known. */
  readonly dueElsewhere: () => number;
  /** The line of the row's details, from 0, with which its questions begin. */
  readonly questionsAt: () => number;
  /** How far the text of the screen over the path can be scrolled, in lines. */
  readonly mostScroll: number;
};

/** What there is to look at without the screen over the path: for what a key does there, and not here. */
export function overPath(context: Context): Context {
  const { state } = context;
  return { ...context, state: { ...state, screen: state.below } };
}
