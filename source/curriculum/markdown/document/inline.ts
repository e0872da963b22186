import MarkdownIt, { type Token } from 'markdown-it';
import { LIMITS } from '../../limits.ts';

/** A piece of a text in one line: what one reads, and what it belongs to. */
export type Piece = {
  readonly text: string;
  /** Address of the link that it is part of, and which link of the text that is. */
  readonly url?: string;
  readonly link?: number;
  readonly strong?: boolean;
  /** Its text is what stands for a picture. */
  readonly image?: boolean;
};

/** Longest text that is parsed. Nobody reads more than that in one entry. */
const LONGEST = 10_000;
const ADDRESS = /\bhttps?:\/\/[^\s<>"'`|\\^{}]+/gi;

const parser = new MarkdownIt({ html: true, maxNesting: 100 });

/** The pieces of a text in Markdown, with its line breaks as blanks but for those that are shown, which are kept. */
export function piecesOf(source: string, references: Record<string, unknown> = {}): readonly Piece[] {
  const text = source.slice(0, LONGEST);
  if (isTangle(text)) return [{ text }];
  const [inline] = parser.parseInline(text, references) as Token[];
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

  read(token: Token): void {
    if (token.type === 'text' || token.type === 'code_inline') this.#text(token.content);
    else if (token.type === 'softbreak') this.#add(' ');
    else if (token.type === 'hardbreak') this.#add('\n');
    else if (token.type === 'link_open') this.#open(String(token.attrGet('href') ?? ''));
    else if (token.type === 'link_close') this.#close();
    else if (token.tag === 'strong') this.#strong += token.nesting;
    else if (token.type === 'image') this.#add(token.content, true);
    else if (token.type === 'html_inline') this.#html(token.content);
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
    else if (/^<img\b/i.test(tag)) this.#add(/\balt\s*=\s*["']([^"']*)/i.exec(tag)?.[1] ?? '', true);
  }

  #open(url: string): void {
    this.#url = url.trim();
    this.#links++;
  }

  #close(): void {
    this.#url = undefined;
  }

  #add(text: string, image = false): void {
    if (text === '' && !image) return;
    this.pieces.push({
      text,
      ...(this.#url !== undefined && { url: this.#url, link: this.#links }),
      ...(this.#strong > 0 && { strong: true }),
      ...(image && { image }),
    });
  }
}

/** An address without the punctuation of the sentence that it stands in. */
function bare(address: string): string {
  const trimmed = address.replace(/[.,;:!?*_~]+$/, '');
  const [opening, closing] = [trimmed.split('(').length, trimmed.split(')').length];
  return trimmed.endsWith(')') && closing > opening ? bare(trimmed.slice(0, -1)) : trimmed;
}
