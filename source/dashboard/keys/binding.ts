import type { Action } from '../state/action.ts';
import type { ScreenName } from '../state/state.ts';
import type { Context } from './context.ts';
import type { KeyName } from './key.ts';

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
  readonly group: Group;
  readonly screens: readonly ScreenName[];
  /** Where the footer shows it. */
  readonly footer?: readonly ScreenName[];
  /** In a narrow footer, it stays when others go. */
  readonly isKept?: true;
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
