import { piecesOf } from './inline.ts';
import type { Piece } from './scan.ts';

/** A link in a text. A badge is one that shows a picture and no words. */
export type TextLink = { readonly url: string; readonly text: string; readonly badge: boolean };

/** A text in Markdown, taken apart. */
export type Rich = {
  /** What one reads, without pictures. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Those that lead somewhere to learn. */
  readonly links: readonly TextLink[];
};

/** What has been taken apart of a document, by the references that it has: each shape looks at the same texts. */
const known = new WeakMap<Record<string, unknown>, Map<string, Rich>>();

/** The text that some Markdown stands for. */
export function richOf(source: string, references: Record<string, unknown>): Rich {
  const texts = known.get(references) ?? new Map<string, Rich>();
  known.set(references, texts);
  const kept = texts.get(source);
  if (kept !== undefined) return kept;
  const pieces = piecesOf(source.includes('[[') ? withPages(source) : source, references);
  const rich = richFrom(pieces);
  texts.set(source, rich);
  return rich;
}

/** Pieces as a text. */
export function richFrom(pieces: readonly Piece[]): Rich {
  return { text: textOf(pieces), pieces, links: linksOf(pieces) };
}

/** Links to pages as note-taking programs write them, `[[Page|shown]]`, as links to the files of these pages. */
function withPages(source: string): string {
  return source.replace(
    /(!?)\[\[([^[\]|\\#^]{1,200})(?:[#^][^[\]|\\]{0,200})?(?:\\?\|([^[\]]{1,200}))?\]\](?!\()/g,
    (_, embedded: string, page: string, shown?: string) =>
      embedded === '' ? `[${shown ?? page}](<${/\.\w{1,5}$/.test(page) ? page : `${page}.md`}>)` : '',
  );
}

/** What one reads of some pieces. */
export function textOf(pieces: readonly Piece[]): string {
  let all = '';
  for (const { text, image } of pieces) if (!image) all += text;
  return all;
}

const NONE: readonly TextLink[] = [];

/** An address that is one without a closer look: a name with dots, and no numbers for it. */
const USUAL = /^https?:\/\/(?:(?!xn--)[a-z0-9-]+\.)+[a-z]{2,24}(?:[/?#]|$)/i;

/** Whether an address leads somewhere to learn: to the web or to another document, and not within this one. */
export function leadsSomewhere(url: string): boolean {
  if (USUAL.test(url)) return true;
  return /^https?:/i.test(url) ? URL.canParse(url) : !/^(?:#|\?|$|\/\/)/.test(url) && !/^[a-z][a-z0-9+.-]*:/i.test(url);
}

function linksOf(pieces: readonly Piece[]): readonly TextLink[] {
  if (pieces.every(({ link }) => link === undefined)) return NONE;
  const links = new Map<number, { url: string; text: string; badge: boolean }>();
  for (const { text, url, link, image } of pieces) {
    if (url === undefined || link === undefined) continue;
    const known = links.get(link) ?? { url, text: '', badge: true };
    links.set(link, known);
    if (image || text.trim() === '') continue;
    known.text += text;
    known.badge = false;
  }
  return [...links.values()].filter(({ url }) => leadsSomewhere(url));
}
