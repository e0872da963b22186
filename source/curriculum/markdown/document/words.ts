/** Text of a document made fit for a path: harmless, without blanks around it, and within the limits of a field. */
import { visible, visibleLine } from '../../../text/visible.ts';

/** Longest text in one line and of several lines, as `schema.ts` has them, and room for the mark of a cut. */
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

/** One picture as people see it: flags, keycaps, joined and coloured ones. Signs like © are text. */
const PICTURES =
  /\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3|(?![©®™])\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*)*|\uFE0F|\u200D|\u200B/gu;
const SHORTCODE = /(?<=^|\s):[a-z][a-z0-9_+-]*:(?=\s|$)/g;
const FOOTNOTE = /\[\^[^\]\s]{1,20}\]/g;
/** What people put between a title and what follows it. Colons and hyphens may belong to a title: `:wq`, `--force`. */
const SEPARATORS = ' \t\n,;|·•–—：';

/** What an entry is called, as plain text: with its pictures and signs, and no separators hanging on to it. */
export function titleFrom(text: string): string {
  if (PLAIN.test(text)) return line(tidied(text) || text.trim() || text);
  const said = text
    .replace(SHORTCODE, ' ')
    .replace(FOOTNOTE, '')
    .replace(/[\s\u200B]+/g, ' ');
  return line(tidied(said) || said.trim() || text);
}

/** What a heading says, as plain text: without pictures, which are there for decoration. Pictures alone stay. */
export function headingFrom(text: string): string {
  const said = undecorated(text);
  return line(tidied(said) || said.trim() || text);
}

/** Without pictures, shortcodes, footnotes and further blanks, for certain. */
const PLAIN = /^(?!.* {2})[\x20-\x39\x3b-\x5d\x5f-\x7e]*$/;

/** `text` without emoji, their shortcodes and footnote marks. */
export function undecorated(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(PICTURES, ' ').replace(SHORTCODE, ' ').replace(FOOTNOTE, '').replace(/\s+/g, ' ');
}

/** `text` without the separators at its ends. */
export function tidied(text: string): string {
  let [start, end] = [0, text.length];
  for (; start < end; start++) {
    const [sign = '', next = ' '] = [text[start], text[start + 1]];
    if (!SEPARATORS.includes(sign) && !(':-'.includes(sign) && ' \t\n-'.includes(next) && isLoose(text, start))) break;
  }
  for (; end > start; end--) {
    const [sign = '', before = ''] = [text[end - 1], text[end - 2]];
    const hangs = (sign === ':' && before !== ':') || (sign === '-' && ' -'.includes(before));
    if (!SEPARATORS.includes(sign) && !'(['.includes(sign) && !hangs) break;
  }
  return text.slice(start, end).trim();
}

/** Whether hyphens or colons have a blank behind them, and so are no sign of what follows. */
function isLoose(text: string, start: number): boolean {
  const after = text.slice(start, start + 4).replace(/^[:-]+/, '');
  return after === '' || /^\s/.test(after);
}

/** A heading's title without its number: `2. Core Concepts` and `Phase 2: Core Concepts` are both Core Concepts. */
export function unnumbered(title: string): string {
  const numeral = title.replace(/^(?:\d{1,3}(?:\.\d{1,3})*[.):]|[IVX]{1,5}[.)]|\d{1,3}(?:\.\d{1,3})+)\s+/, '');
  const rest = tidied(
    numeral.replace(
      /^(?:phase|stage)\s+(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|[ivx]+)\s*[.:)–—-]\s*/i,
      '',
    ),
  );
  return hasWord(rest) ? rest : title;
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const PHASE =
  /^(?:phase|stage|module|part|unit|week|level|step)\s+(?:(\d{1,4})|(one|two|three|four|five|six|seven|eight|nine|ten))\b\s*[.:)–—|-]*\s*(.*)$/i;

/** A phase's heading in the template: `Phase 2: Core Concepts` is number 2 and called Core Concepts. */
export function phaseHeading(title: string): { title: string; number?: number } {
  const found = PHASE.exec(title);
  if (found === null) return { title: unnumbered(title) };
  const number = found[1] === undefined ? NUMBERS.indexOf(found[2]?.toLowerCase() ?? '') + 1 : Number(found[1]);
  return { title: tidied(found[3] ?? '') || title, number };
}
