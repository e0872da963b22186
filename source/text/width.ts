import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** How many terminal cells `text` takes: 2 for a wide character, 0 for a combining mark. */
export function width(text: string): number {
  return isPrintableAscii(text) ? text.length : stringWidth(text);
}

/**
 * `text` in at most `cells` cells, with `ellipsis` in place of what had to go. Ours, since cli-truncate counts
 * a wide character at the edge as if half of it could be shown.
 */
export function cut(text: string, cells: number, ellipsis: string): string {
  if (cells <= 0) return '';
  if (width(text) <= cells) return text;
  const room = cells - width(ellipsis);
  let taken = '';
  let used = 0;
  for (const { segment } of graphemes(text)) {
    used += width(segment);
    if (used > room) break;
    taken += segment;
  }
  return taken + ellipsis;
}

/** `text` in exactly `cells` cells: cut when too long, filled with blanks when too short. */
export function toWidth(text: string, cells: number, ellipsis: string): string {
  const short = cut(text, cells, ellipsis);
  return short + ' '.repeat(Math.max(0, cells - width(short)));
}

/** `text` broken into lines of at most `cells` cells, at blanks where there are any. Its own line breaks stay. */
export function wrap(text: string, cells: number): string[] {
  return wrapAnsi(text, Math.max(1, cells), { hard: true }).split('\n');
}

/** Made on first use: the first `Intl` object of a process takes longer than all the rest here. */
function graphemes(text: string): Iterable<{ readonly segment: string }> {
  segmenter ??= new Intl.Segmenter();
  return segmenter.segment(text);
}
let segmenter: Intl.Segmenter | undefined;

/** Measuring such text is counting, and most text is such. */
function isPrintableAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
