/** Text of a document made fit for a path: harmless, without blanks around it, and within the limits of a field. */
import { visible, visibleLine } from '../../../text/visible.ts';

/** Longest text in one line and of several lines, as `fields.ts` has them, and room for the mark of a cut. */
const LINE = 2_000;
const PROSE = 20_000;

/** `text` as one line; what is too long for a field ends in an ellipsis. */
export function line(text: string): string {
  return cut(visibleLine(text).replace(/ {2,}/g, ' ').trim(), LINE);
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

const ASCII = /^[\x00-\x7f]*$/;

/** `text` as titles are compared: letter case, punctuation and ways to spell a character do not count. */
export function folded(text: string): string {
  const plain = ASCII.test(text) ? text : text.normalize('NFKC');
  return plain
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}+#]+/gu, ' ')
    .trim();
}

/** How many words `text` has. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu)?.length ?? 0;
}

function cut(text: string, limit: number): string {
  return text.length > limit ? `${whole(text, limit - 1).trim()}…` : text;
}

/** The first `length` code units, but no half of a surrogate pair. */
function whole(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
