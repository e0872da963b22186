/**
 * What terminals send for a key, mapped to the one form that Ink reads without doubt. A key that is not named
 * here does not exist: Ink throws on some sequences that it does not know (Ctrl+F1 is `CSI 1;5P`).
 *
 * Sources: xterm's "ctlseqs", rxvt's and the Linux console's key tables, and the kitty keyboard protocol.
 */

// Ink takes a bare ESC for the beginning of a sequence, so that Escape and `j` at once would be Alt+j.
// The kitty form of the same key is whole in itself.
export const ESCAPE = '\x1B[27u';
const ENTER = '\r';
const TAB = '\t';
const SHIFT_TAB = '\x1B[Z';
// Ink calls DEL "delete", though every terminal of today sends it for the backspace key.
const BACKSPACE = '\b';
const HOME = '\x1B[H';
const END = '\x1B[F';

const BY_LETTER: Readonly<Record<string, string>> = {
  A: '\x1B[A',
  B: '\x1B[B',
  C: '\x1B[C',
  D: '\x1B[D',
  F: END,
  H: HOME,
};

const BY_NUMBER: Readonly<Record<string, string>> = {
  1: HOME,
  3: '\x1B[3~',
  4: END,
  5: '\x1B[5~',
  6: '\x1B[6~',
  7: HOME,
  8: END,
};

const RELEASED = '3';
const SHIFT = 1;
const CTRL = 4;
const LOCKS = 64 + 128;

/** The key of a control character or DEL. Ctrl and a letter are themselves; NUL and what is left over are nothing. */
export function controlKey(code: number): string | undefined {
  if (code === 0x0a || code === 0x0d) return ENTER;
  if (code === 0x08 || code === 0x7f) return BACKSPACE;
  return code >= 0x01 && code <= 0x1a ? String.fromCharCode(code) : undefined;
}

/** The key of `SS3 letter`: arrows, Home and End of a terminal in application mode. */
export function ss3Key(letter: string): string | undefined {
  return BY_LETTER[letter];
}

/**
 * The key of a CSI sequence, given as what follows `CSI`. Shift, Ctrl and Alt with a key that moves make no
 * difference: a modifier that is still held must not stop the movement. Mouse and focus reports, replies to
 * queries, function keys and Insert are nothing.
 */
export function csiKey(body: string): string | undefined {
  const [, number = '', modifier = '', event, kind = ''] =
    /^(\d*)(?::[\d:]*)?(?:;(\d*)(?::(\d))?(?:;[\d:]*)?)?([A-Z~u])$/.exec(body) ?? [];
  if (event === RELEASED) return undefined;
  if (kind === 'u') return kittyKey(Number(number), Math.max(0, Number(modifier) - 1) & ~LOCKS);
  if (kind === '~') return BY_NUMBER[number];
  if (kind === 'Z') return SHIFT_TAB;
  return number === '' || number === '1' ? BY_LETTER[kind] : undefined;
}

/** `CSI code ; modifier u`: plain characters, Ctrl with a letter, Escape, Tab, Enter and Backspace. */
function kittyKey(code: number, modifiers: number): string | undefined {
  const letter = code >= 0x61 && code <= 0x7a;
  if (modifiers === CTRL && letter) return controlKey(code & 0x1f);
  if (modifiers === SHIFT && letter) return String.fromCharCode(code).toUpperCase();
  if (modifiers === SHIFT && code === 9) return SHIFT_TAB;
  if (modifiers !== 0) return undefined;
  if (code === 27) return ESCAPE;
  if (code === 9) return TAB;
  if (code === 13 || code === 127) return controlKey(code);
  return code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : undefined;
}
