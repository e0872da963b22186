/** Text of a document made fit for a path: harmless, without blanks around it, and within the limits of a field. */
import { visible, visibleLine } from '../../../text/visible.ts';

/** Longest text in one line and of several lines, as `fields.ts` has them, and room for the mark of a cut. */
const LINE = 2_000;
const PROSE = 20_000;

/** `text` as one line; what is too long for a field ends in an ellipsis. */
export function line(text: string): string {
  const shown = visibleLine(text);
  return cut((shown.includes('  ') ? shown.replace(/ {2,}/g, ' ') : shown).trim(), LINE);
}

/** `text` in several lines; what is too long for a field is cut off. */
export function prose(text: string): string {
  return cut(visible(text).trim(), PROSE);
}

/** `text` in pieces that each fit a field, cut between lines where possible. */
export function chunks(text: string): string[] {
  const found: string[] = [];
  let rest = visible(text).trim();
  while (rest.length > PROSE) {
    const end = rest.lastIndexOf('\n', PROSE);
    const piece = end > 0 ? rest.slice(0, end) : whole(rest, PROSE);
    found.push(piece.trim());
    rest = rest.slice(piece.length).trim();
  }
  if (rest !== '') found.push(rest);
  return found;
}

/** No letters but the English ones. */
export const ASCII = /^[\x00-\x7f]*$/;

/** `text` as titles are compared: letter case, punctuation and ways to spell a character do not count. */
export function folded(text: string): string {
  const isAscii = ASCII.test(text);
  const words = (isAscii ? text : text.normalize('NFKC'))
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll("'", '')
    .replaceAll('’', '');
  // Expressions that know every letter there is take long to compile, and are not needed for most texts.
  return words.replace(isAscii ? /[^a-z0-9+#]+/g : /[^\p{L}\p{N}\p{M}+#]+/gu, ' ').trim();
}

/** How many words `text` has. */
export function wordCount(text: string): number {
  const words = ASCII.test(text) ? /[A-Za-z0-9][A-Za-z0-9']*/g : /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu;
  return text.match(words)?.length ?? 0;
}

/** Whether `text` has a letter. */
export function hasLetter(text: string): boolean {
  return /[A-Za-z]/.test(text) || (!ASCII.test(text) && /\p{L}/u.test(text));
}

/** Whether `text` has a letter or a digit: else it says nothing. */
export function hasWord(text: string): boolean {
  return /[A-Za-z0-9]/.test(text) || (!ASCII.test(text) && /[\p{L}\p{N}]/u.test(text));
}

function cut(text: string, limit: number): string {
  return text.length > limit ? `${whole(text, limit - 1).trim()}…` : text;
}

/** The first `length` code units, but no half of a surrogate pair. */
function whole(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
