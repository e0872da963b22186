import type { Key } from 'ink';

/** The name of a key, as the table of bindings and the help spell it: `j`, `space`, `ctrl-r`, `page-up`. */
export type KeyName = string;

/** Stands in the table for every key that types a character. */
export const TEXT_KEY: KeyName = 'text';

/** Whether a key types a character. */
export function isText(key: KeyName): boolean {
  return key === 'space' || [...key].length === 1;
}

const SPECIAL = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'page-up'],
  ['pageDown', 'page-down'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'escape'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
] as const satisfies readonly (readonly [keyof Key, KeyName])[];

/**
 * The keys in what Ink hands over. It may be several, since letters that come quickly arrive together,
 * and none of them may be lost.
 */
export function keyNames(input: string, key: Key): readonly KeyName[] {
  if (key.tab) return [key.shift ? 'shift-tab' : 'tab'];
  const special = SPECIAL.find(([property]) => key[property]);
  if (special) return [special[1]];
  if (key.ctrl) return [`ctrl-${input}`];
  if (key.meta) return [];
  return [...input].map((letter) => (letter === ' ' ? 'space' : letter));
}
