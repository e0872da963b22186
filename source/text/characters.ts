/**
 * A character that takes one cell, stands for itself and joins with no other: of ASCII and Latin, dashes and dots, and
 * the arrows, frames, bars and marks that Waymark draws with. Measuring text of such is counting.
 *
 * The build gives this to string-width, too (`scripts/patches.js`); a test holds it to what string-width says itself.
 */
export const PLAIN =
  '[\\u0020-\\u007E\\u00A1-\\u00A8\\u00AA-\\u00AC\\u00AF-\\u02FF\\u2010-\\u2027\\u2190-\\u2193\\u2500-\\u259F\\u25CB\\u25CC\\u2714\\u276F]';

const ALL_PLAIN = new RegExp(`^${PLAIN}*$`);

/** Whether every character of `text` is plain. */
export function isPlain(text: string): boolean {
  return ALL_PLAIN.test(text);
}

/** The characters of `text` as people count them, one by one: a letter with its marks is one, and so is a flag. */
export function* graphemes(text: string): Generator<string> {
  for (const { segment } of segments(text)) yield segment;
}

/** The first of them; empty where there is none. A look at one end costs the same however long the text is. */
export function firstGrapheme(text: string): string {
  return segments(text).containing(0)?.segment ?? '';
}

/** The last of them; empty where there is none. */
export function lastGrapheme(text: string): string {
  return segments(text).containing(text.length - 1)?.segment ?? '';
}

function segments(text: string): Intl.Segments {
  // Made on first use: the first `Intl` object of a process takes longer than all the rest here.
  segmenter ??= new Intl.Segmenter();
  return segmenter.segment(text);
}
let segmenter: Intl.Segmenter | undefined;
