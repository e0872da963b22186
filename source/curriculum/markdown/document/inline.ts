import MarkdownIt, { type Token } from 'markdown-it';
import { LIMITS } from '../../limits.ts';

/** A piece of a text in one line: what one reads, and what it belongs to. */
export type Piece = {
  readonly text: string;
  /** Address of the link that it is part of, and which link of the text that is. */
  readonly url?: string;
  readonly link?: number;
  readonly strong?: boolean;
  readonly struck?: boolean;
  readonly code?: boolean;
  /** Its text is what stands for a picture. */
  readonly image?: boolean;
  /** What the picture's own title says. */
  readonly said?: string;
};

/** Longest text that is parsed. Nobody reads more than that in one entry. */
const LONGEST = 10_000;
const BLANKS = /[ \t]{2}/;
/** Without any of these a text is what it says, but for its line breaks. */
const SIGNS = /[\\`*_[\]<>&!~]|https?:| {2}\n/i;
const ADDRESS = /\bhttps?:\/\/[^\s<>"'`|\\^{}]+/gi;

const parser = new MarkdownIt({ html: true, maxNesting: 100 });

/** The pieces of a text in Markdown, with its line breaks as blanks but for those that are shown, which are kept. */
export function piecesOf(source: string, references: Record<string, unknown> = {}): readonly Piece[] {
  const text = source.length > LONGEST ? source.slice(0, LONGEST) : source;
  if (!SIGNS.test(text)) return text === '' ? [] : [{ text: text.replace(/\s+/g, ' ') }];
  const simple = simplePieces(text, references);
  if (simple !== undefined) return simple;
  if (isTangle(text)) return [{ text }];
  const [inline] = parser.parseInline(text, references) as Token[];
  const reader = new Reader();
  for (const token of inline?.children ?? []) reader.read(token);
  return reader.pieces;
}

/** A link of letters alone, as most are. */
const LINK = /\[([^[\]\\`*_<>&!~\n]+)\]\(((?:https?:\/\/)?[A-Za-z0-9/.\-_~?#=%+,@]+)\)/g;

/**
 * The pieces of a text that has no other signs than links of letters alone, which the parser would take much longer for;
 * nothing for any other text.
 */
function simplePieces(text: string, { references }: Record<string, unknown>): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  let [start, link] = [0, 0];
  const add = (end: number): boolean => {
    const plain = text.slice(start, end);
    // What is in brackets may stand for a link elsewhere in the document.
    if (SIGNS.test(references === undefined ? plain.replace(/\[[^[\]\\`*_<>&!~]*\](?!\()/g, '') : plain)) return false;
    if (plain !== '') pieces.push({ text: plain.replace(/\s+/g, ' ') });
    return true;
  };
  for (const { 0: source, 1: shown = '', 2: url = '', index } of text.matchAll(LINK)) {
    if (!add(index) || text[index - 1] === '!' || /https?:/i.test(shown)) return undefined;
    pieces.push({ text: shown.replace(/[ \t]+/g, ' '), url, link: ++link });
    start = index + source.length;
  }
  return add(text.length) ? pieces : undefined;
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
      const said = String(token.attrGet('title') ?? '');
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
    if (address !== null) this.#open(parser.utils.unescapeAll(address[1] ?? address[2] ?? address[3] ?? ''));
    else if (/^<\/a\b/i.test(tag)) this.#close();
    else if (/^<br\b/i.test(tag)) this.#add('\n');
    else if (/^<(?:b|strong)\b/i.test(tag)) this.#strong++;
    else if (/^<\/(?:b|strong)\b/i.test(tag)) this.#strong = Math.max(0, this.#strong - 1);
    else if (/^<(?:s|del|strike)\b/i.test(tag)) this.#struck++;
    else if (/^<\/(?:s|del|strike)\b/i.test(tag)) this.#struck = Math.max(0, this.#struck - 1);
    else if (/^<img\b/i.test(tag)) {
      const said = /\btitle\s*=\s*["']([^"']*)/i.exec(tag)?.[1] ?? '';
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
