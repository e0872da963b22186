import { line } from './words.ts';

/** One picture as people see it: flags, keycaps, joined and coloured ones. Signs like © are text. */
const PICTURES =
  /\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3|(?![©®™])\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*)*|\uFE0F|\u200D|\u200B/gu;
const SHORTCODE = /(?<=^|\s):[a-z][a-z0-9_+-]*:(?=\s|$)/g;
const FOOTNOTE = /\[\^[^\]\s]{1,20}\]/g;
/** What people put between a title and what follows it. */
const LOOSE_START = /^[\s:;,|·•–—-]+/u;
const LOOSE_END = /[\s:;,|·•–—([-]+$/u;

/** A title as plain text: no pictures, no separators hanging on to it. Pictures alone stay, for they are all there is. */
export function titleFrom(text: string): string {
  return line(tidied(undecorated(text)) || undecorated(text).trim() || text);
}

/** `text` without emoji, their shortcodes and footnote marks. */
export function undecorated(text: string): string {
  return text.replace(PICTURES, ' ').replace(SHORTCODE, ' ').replace(FOOTNOTE, '').replace(/\s+/g, ' ');
}

/** `text` without the separators at its ends. */
export function tidied(text: string): string {
  return text.replace(LOOSE_START, '').replace(LOOSE_END, '').trim();
}

/** A heading's title without its number: `2. Core Concepts` and `Phase 2: Core Concepts` are both Core Concepts. */
export function unnumbered(title: string): string {
  const numeral = title.replace(/^(?:\d{1,3}(?:\.\d{1,3})*[.):]|[IVX]{1,5}[.)]|\d{1,3}(?:\.\d{1,3})+)\s+/, '');
  const rest = tidied(
    numeral.replace(
      /^(?:phase|stage)\s+(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|[ivx]+)\s*[.:)–—-]\s*/iu,
      '',
    ),
  );
  return /[\p{L}\p{N}]/u.test(rest) ? rest : title;
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const PHASE =
  /^(?:phase|stage|module|part|unit|week|level|step)\s+(?:(\d{1,4})|(one|two|three|four|five|six|seven|eight|nine|ten))\b\s*[.:)–—|-]*\s*(.*)$/iu;

/** A phase's heading in the template: `Phase 2: Core Concepts` is number 2 and called Core Concepts. */
export function phaseHeading(title: string): { title: string; number?: number } {
  const found = PHASE.exec(title);
  if (found === null) return { title: unnumbered(title) };
  const number = found[1] === undefined ? NUMBERS.indexOf(found[2]?.toLowerCase() ?? '') + 1 : Number(found[1]);
  return { title: tidied(found[3] ?? '') || title, number };
}
