import type { Link } from '../../types.ts';
import { type Rich, richOf } from '../document/inline.ts';
import { titleFrom, wordCount } from '../document/words.ts';
import { distinct, linkOf } from '../entries/details.ts';
import { minutesIn } from '../entries/duration.ts';
import { isEmptyWord, isPlaceholder, kindOf, unbracketed } from '../entries/vocabulary.ts';

/** The first line of an entry of the template: a title, and after dashes what it is. */
type Head = {
  readonly title: string;
  /** What comes after the title, piece by piece, without placeholders and links. */
  readonly remainder: readonly string[];
  readonly links: readonly Link[];
  readonly placeholders: readonly string[];
};

/** What `**Title** — [Article](address) — …` says. */
export function headIn(markdown: string, references: Record<string, unknown>): Head {
  const source = markdown
    .slice(0, 10_000)
    .replace(/<!--[\s\S]*?-->/g, '')
    .trim();
  const [titleSource = '', ...others] = partsOf(source, references);
  const titleText = richOf(titleSource, references);
  const title = titleFrom(titleText.text);
  const pieces = others.map((piece) => richOf(piece, references));
  const links = [titleText, ...pieces].flatMap(({ links }) => links);
  const words = pieces.flatMap(wordsOf);
  return {
    title,
    remainder: words.filter((text) => !isPlaceholder(text)),
    links: distinct(
      links.map((link) => linkOf(kindOf(link.text) || isEmptyWord(link.text) ? { ...link, text: '' } : link, title)),
    ),
    placeholders: words.filter(isPlaceholder),
  };
}

/** The title of a source, then what comes after it. */
function partsOf(source: string, references: Record<string, unknown>): string[] {
  const strong = /^(?:[^\p{L}\p{N}*_[(]{1,8})?(\*\*|__)(.+?)\1[\s:–—-]*/su.exec(source);
  const after = strong === null ? '' : source.slice(strong[0].length).trim();
  if (strong !== null) return [strong[2] ?? '', ...(after === '' ? [] : cutAtDashes(after))];
  const [first = '', ...others] = cutAtDashes(source);
  if (others.length > 0) return [first, ...others];
  // Without a dash, what is in brackets at the end is no part of the title if it says what the thing is.
  const ending = first.length > 1_000 ? null : /^(.*[^\]\s])\s*([[(]([^[\]()]*)[\])](?:\([^()\s]*\))?)$/s.exec(first);
  const label = ending?.[3] ?? '';
  const tells =
    kindOf(label) !== undefined || isPlaceholder(label) || richOf(ending?.[2] ?? '', references).links.length > 0;
  return ending !== null && tells ? [ending[1] ?? '', ending[2] ?? ''] : [first];
}

/** The words of a piece: of a link only a kind, for its title goes with it. */
function wordsOf(piece: Rich): string[] {
  const kinds = piece.links.flatMap(({ text }) => kindOf(text) ?? []);
  const outside = piece.pieces
    .filter(({ url, image }) => url === undefined && !image)
    .map(({ text }) => text)
    .join('')
    .replace(/\(\s*\)|\[\s*\]/g, '')
    .trim();
  return [...kinds, ...(outside === '' ? [] : [outside])];
}

/** The kind and minutes among the words after a resource's title, and what is neither. */
export function kindAndMinutes(remainder: readonly string[]): { kind?: string; minutes?: number; rest: string[] } {
  let kind: string | undefined;
  let minutes: number | undefined;
  const rest: string[] = [];
  for (const text of remainder) {
    const bracketed = unbracketed(text) !== text.trim();
    const words = unbracketed(text);
    const parts = words.split(/\s*[,;·•|]\s*/).filter((part) => part !== '');
    const time = parts.map(minutesIn).find((amount) => amount !== undefined);
    const named = parts.filter((part) => minutesIn(part) === undefined).join(', ');
    const isKind = kindOf(named) !== undefined || wordCount(named) <= (bracketed ? 4 : 2);
    if (named !== '' && (kind !== undefined || !isKind)) rest.push(words);
    else {
      minutes ??= time;
      if (named !== '') kind = named.toLowerCase();
    }
  }
  return { ...(kind !== undefined && { kind }), ...(minutes !== undefined && { minutes }), rest };
}

/** What an author puts between a title and what is said about it, the most telling first. */
const SEPARATORS: readonly RegExp[] = [/^\s*—+\s*/, /^\s*–+\s*/, /^\s+-{1,3}\s+/, /^\s*\|\s*/, /^\s*:\s+/];

/**
 * A text in Markdown, cut at its dashes, or else at its colons: at the most telling separator that there is. What is
 * in brackets, code or strong type stays whole.
 */
function cutAtDashes(source: string): string[] {
  const places = openPlaces(source);
  for (const separator of SEPARATORS) {
    const pieces = cutAt(source, separator, places);
    if (pieces.length > 1) return pieces;
  }
  return [source.trim()];
}

function cutAt(source: string, separator: RegExp, open: ReadonlySet<number>): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let index = 0; index < source.length; index++) {
    if (!open.has(index)) continue;
    const found = separator.exec(source.slice(index, index + 20))?.[0];
    if (found === undefined) continue;
    pieces.push(source.slice(start, index).trim());
    start = index + found.length;
    index = start - 1;
  }
  return [...pieces, source.slice(start).trim()].filter((piece) => piece !== '');
}

/** The places in a text that are in nothing else. */
function openPlaces(source: string): ReadonlySet<number> {
  const places = new Set<number>();
  let depth = 0;
  let [strong, code] = [false, false];
  for (let index = 0; index < source.length; index++) {
    const character = source[index] ?? '';
    if (source.startsWith('**', index) || source.startsWith('__', index)) {
      strong = !strong;
      index++;
    } else if (character === '`') code = !code;
    else if ('[(<'.includes(character)) depth++;
    else if ('])>'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && !strong && !code) places.add(index);
  }
  return places;
}
