/**
 * Untrusted text made safe to show. Control characters become visible symbols, so that nothing that a
 * curriculum, a note or a file name holds can reach the terminal as a command.
 */

const CONTROL_PICTURES = 0x2400;
const DELETE_PICTURE = '\u2421';
const REPLACEMENT = '\uFFFD';

/**
 * C0 and C1 controls, DEL, line separators, the marks that reorder text ("Trojan Source", CVE-2021-42574),
 * and halves of surrogate pairs. Line feed is among them; `visible` lets it through where it is asked to.
 */
const UNSAFE =
  /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** `text` as one line without control characters: breaks and tabs become blanks, others a visible symbol. */
export function visibleLine(text: string): string {
  const shown = visible(text);
  return shown.includes('\n') ? shown.replaceAll('\n', ' ') : shown;
}

/** Nothing of what is unsafe, as most texts are. */
const SAFE = /^[\x20-\x7e\u00a0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\uffff]*$/;

/** `text` without control characters, its line breaks kept: tabs become blanks, others a visible symbol. */
export function visible(text: string): string {
  if (SAFE.test(text)) return text;
  return text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(UNSAFE, symbolOf);
}

function symbolOf(character: string): string {
  const code = character.charCodeAt(0);
  if (character === '\n') return '\n';
  if (character === '\t') return ' ';
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
  if (code === 0x7f) return DELETE_PICTURE;
  return REPLACEMENT;
}
