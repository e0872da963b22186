import { graphemes, isPlain } from './characters.ts';
import { stringWidth, wrapAnsi } from './wide.ts';

/** How many terminal cells `text` takes: 2 for a wide character, 0 for a combining mark. */
export function width(text: string): number {
  return isPlain(text) ? text.length : stringWidth(text);
}

/**
 * `text` in at most `cells` cells, with `ellipsis` in place of what had to go. Ours, since cli-truncate counts
 * a wide character at the edge as if half of it could be shown.
 */
export function cut(text: string, cells: number, ellipsis: string): string {
  if (cells <= 0) return '';
  if (width(text) <= cells) return text;
  const room = cells - width(ellipsis);
  if (room >= 0 && isPlain(text)) return text.slice(0, room) + ellipsis;
  let taken = '';
  let used = 0;
  for (const character of graphemes(text)) {
    used += width(character);
    if (used > room) break;
    taken += character;
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
  const room = Math.max(1, cells);
  return wrapAnsi(text, room, { hard: true })
    .split('\n')
    .flatMap((line) => broken(line, room));
}

/** `text` broken into lines at blanks, each as long as fits: a word that is longer than a line has one of its own. */
export function wrapWords(text: string, cells: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && width(longer) > cells) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** A line in lines of at most `cells` cells: wrap-ansi adds words to it that take no cell, and forgets their blanks. */
function broken(line: string, cells: number): readonly string[] {
  const head = cut(line, cells, '');
  return head === line || head === '' ? [line] : [head, ...broken(line.slice(head.length), cells)];
}
