import createParser, { type Token } from 'markdown-it';
import { lazy } from '../../../text/lazy.ts';
import { LIMITS } from '../../limits.ts';
import { type Piece, SIGNS, scan } from './scan.ts';

/** The parser of Markdown. HTML is let through to be looked at: nothing is ever rendered. */
export const parser = lazy(() => createParser({ html: true, maxNesting: 100 }));

/** Longest text that is parsed. Nobody reads more than that in one entry. */
const LONGEST = 10_000;
const BLANKS = /[ \t]{2}/;
const ADDRESS = /\bhttps?:\/\/[^\s<>"'`|\\^{}]+/gi;

/** The pieces of a text in Markdown, with its line breaks as blanks but for those that are shown, which are kept. */
export function piecesOf(source: string, references: Record<string, unknown> = {}): readonly Piece[] {
  const text = source.length > LONGEST ? source.slice(0, LONGEST) : source;
  if (!SIGNS.test(text)) return text === '' ? [] : [{ text: text.replace(/\s+/g, ' ') }];
  return scan(text, references['references'] !== undefined) ?? parsedPieces(text, references);
}

/** The pieces of a text as the parser tells them. */
export function parsedPieces(text: string, references: Record<string, unknown>): readonly Piece[] {
  if (isTangle(text)) return [{ text }];
  const [inline] = parser().parseInline(text, references) as Token[];
  const reader = new Reader();
  for (const token of inline?.children ?? []) reader.read(token);
  return reader.pieces;
}

/** Text with many brackets open at a time takes the parser long, and is nothing that a person wrote. */
function isTangle(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character === '[') open++;
    else if (character === ']' && open > 0) open--;
    if (open > LIMITS.depth) return true;
  }
  return false;
}

class Reader {
  readonly pieces: Piece[] = [];
  #url: string | undefined;
  #links = 0;
  #strong = 0;
  #struck = 0;

  read(token: Token): void {
    if (token.type === 'text') this.#text(token.content);
    else if (token.type === 'code_inline') this.#add(token.content, { code: true });
    else if (token.type === 'softbreak') this.#add(' ');
    else if (token.type === 'hardbreak') this.#add('\n');
    else if (token.type === 'link_open') this.#open(String(token.attrGet('href') ?? ''));
    else if (token.type === 'link_close') this.#close();
    else if (token.tag === 'strong') this.#strong += token.nesting;
    else if (token.tag === 's') this.#struck += token.nesting;
    else if (token.type === 'image') {
      const said = String(token.attrGet('title') ?? '') || badgeIn(String(token.attrGet('src') ?? ''));
      this.#add(token.content, { image: true, ...(said !== '' && { said }) });
    } else if (token.type === 'html_inline') this.#html(token.content);
  }

  /** Addresses that stand by themselves are links as well. */
  #text(text: string): void {
    let start = 0;
    for (const found of this.#url === undefined ? text.matchAll(ADDRESS) : []) {
      const address = bare(found[0]);
      this.#add(text.slice(start, found.index));
      this.#open(address);
      this.#add(address);
      this.#close();
      start = found.index + address.length;
    }
    this.#add(text.slice(start));
  }

  #html(tag: string): void {
    const address = /^<a\s[^>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag);
    if (address !== null) this.#open(parser().utils.unescapeAll(address[1] ?? address[2] ?? address[3] ?? ''));
    else if (/^<\/a\b/i.test(tag)) this.#close();
    else if (/^<br\b/i.test(tag)) this.#add('\n');
    else if (/^<(?:b|strong)\b/i.test(tag)) this.#strong++;
    else if (/^<\/(?:b|strong)\b/i.test(tag)) this.#strong = Math.max(0, this.#strong - 1);
    else if (/^<(?:s|del|strike)\b/i.test(tag)) this.#struck++;
    else if (/^<\/(?:s|del|strike)\b/i.test(tag)) this.#struck = Math.max(0, this.#struck - 1);
    else if (/^<img\b/i.test(tag)) {
      const source = /\bsrc\s*=\s*["']?([^"'\s>]*)/i.exec(tag)?.[1] ?? '';
      const said = /\btitle\s*=\s*["']([^"']*)/i.exec(tag)?.[1] || badgeIn(source);
      this.#add(/\balt\s*=\s*["']([^"']*)/i.exec(tag)?.[1] ?? '', { image: true, ...(said !== '' && { said }) });
    }
  }

  #open(url: string): void {
    this.#url = url.trim();
    this.#links++;
  }

  #close(): void {
    this.#url = undefined;
  }

  #add(text: string, about: Pick<Piece, 'image' | 'code' | 'said'> = {}): void {
    if (text === '' && !about.image) return;
    this.pieces.push({
      text: BLANKS.test(text) ? text.replace(/[ \t]{2,}/g, ' ') : text,
      ...(this.#url !== undefined && { url: this.#url, link: this.#links }),
      ...(this.#strong > 0 && { strong: true }),
      ...(this.#struck > 0 && { struck: true }),
      ...about,
    });
  }
}

/** What a badge says that is drawn from its address: `…/badge/status-in%20progress-yellow`. */
function badgeIn(address: string): string {
  if (address.length > 300) return '';
  const found =
    /^https?:\/\/(?:img\.shields\.io\/(?:static\/v1\/)?badge|(?:flat\.)?badgen\.net\/badge)\/([^?#]+)/i.exec(address);
  const bar =
    /^https?:\/\/(?:www\.)?(?:progress-bar\.(?:dev|xyz)|geps\.dev\/progress|us-central1-progress-markdown\.cloudfunctions\.net\/progress)\/(\d{1,3})/i.exec(
      address,
    );
  if (bar !== null) return `${bar[1]}%`;
  // A hyphen stands between its parts, and two for one.
  const parts = (found?.[1] ?? '')
    .replace(/\.svg$/i, '')
    .replaceAll('--', '\0')
    .split(/[-/]/);
  const message = parts.length > 1 ? (parts.at(-2) ?? '') : '';
  return decoded(message).replaceAll('\0', '-').replaceAll('_', ' ').trim();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An address without the punctuation of the sentence that it stands in. */
function bare(address: string): string {
  let end = address.length;
  let surplus = address.split(')').length - address.split('(').length;
  for (; end > 0; end--) {
    const last = address[end - 1] ?? '';
    if (last === ')' && surplus > 0) surplus--;
    else if (!'.,;:!?*_~'.includes(last)) break;
  }
  return address.slice(0, end);
}

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
