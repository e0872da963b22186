import type { Link } from '../../types.ts';
import { type Rich, richOf } from '../document/rich.ts';
import { titleFrom } from '../document/title.ts';
import { wordCount } from '../document/words.ts';
import { minutesIn } from '../entries/duration.ts';
import { isEmptyWord, kindOf } from '../entries/kind.ts';
import { distinct, linkOf } from '../entries/links-of.ts';
import { isPlaceholder, unbracketed } from '../entries/placeholder.ts';
import { cutAtDashes } from './dashes.ts';

/** The first line of an entry of the template: a title, and after dashes what it is. */
export type Head = {
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
