import type { Key } from 'ink';

/** The name of a key, as the table of bindings and the help spell it: `j`, `space`, `ctrl-r`, `page-up`. */
export type KeyName = string;

/** Stands in the table for every key that types a character. */
export const TEXT_KEY: KeyName = 'text';

/** Whether a key types a character. */
export function isText(key: KeyName): boolean {
  return key === 'space' || [...key].length === 1;
}

/** Keys as the design writes them; any other is written as it is named. */
const SPELLING: Readonly<Record<KeyName, string>> = {
  'ctrl-c': 'Ctrl-c',
  'ctrl-r': 'Ctrl-r',
  'ctrl-f': 'Ctrl-f',
  'ctrl-b': 'Ctrl-b',
  'ctrl-a': 'Ctrl-a',
  'ctrl-e': 'Ctrl-e',
  'ctrl-u': 'Ctrl-u',
  'ctrl-w': 'Ctrl-w',
  escape: 'Esc',
  'shift-tab': 'Shift-tab',
  home: 'Home',
  end: 'End',
  'page-up': 'PgUp',
  'page-down': 'PgDn',
  [TEXT_KEY]: 'type',
};

/** A key as people write it: `j`, `space`, `Ctrl-r`, `PgDn`. */
export function spell(key: KeyName): string {
  return SPELLING[key] ?? key;
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

/** Special keys in the form in which the keyboard hands them to Ink (`terminal/key-sequences.ts`). */
const READ: Readonly<Record<string, KeyName>> = {
  '\x1B[A': 'up',
  '\x1B[B': 'down',
  '\x1B[C': 'right',
  '\x1B[D': 'left',
  '\x1B[H': 'home',
  '\x1B[F': 'end',
  '\x1B[3~': 'delete',
  '\x1B[5~': 'page-up',
  '\x1B[6~': 'page-down',
  '\x1B[Z': 'shift-tab',
  '\x1B[27u': 'escape',
  '\r': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  ' ': 'space',
};

const CONTROL = 0x60;

/** The name of a key as the keyboard hands it over, one whole key a read: without Ink, which would say the same. */
export function nameOfRead(read: string): KeyName {
  const code = read.charCodeAt(0);
  return READ[read] ?? (read.length === 1 && code < 0x20 ? `ctrl-${String.fromCharCode(code + CONTROL)}` : read);
}
