import type { Block, Html, List, ListItem, Paragraph, Table } from './blocks.ts';
import { type HtmlPart, partsOfHtml, readHtmlTable } from './html-parts.ts';

/**
 * Blocks with those of HTML taken for what they show: headings, lists, tables, what can be unfolded, and paragraphs.
 * @param lines all lines of the document: tables and lists that have blank lines in them are cut up by Markdown
 */
export function withoutHtml(blocks: readonly Block[], lines: readonly string[]): readonly Block[] {
  const found: Block[] = [];
  let until = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.line < until) continue;
    if (block.type === 'html') {
      const whole = wholeOf(block, blocks, index, lines);
      until = whole.end;
      found.push(...new Reader(whole.line).read(partsOfHtml(whole.text)));
    } else if (block.type === 'list') {
      found.push({ ...block, items: block.items.map((item) => itemWithoutHtml(item, lines)) });
    } else if (block.type === 'quote') found.push({ ...block, blocks: withoutHtml(block.blocks, lines) });
    else found.push(block);
  }
  return found;
}

function itemWithoutHtml(item: ListItem, lines: readonly string[]): ListItem {
  const plain = item.blocks.every(({ type }) => type === 'paragraph' || type === 'heading');
  return plain ? item : { ...item, blocks: withoutHtml(item.blocks, lines) };
}

/** A block of HTML with what follows up to where its table ends, and with the HTML right below where its list ends. */
function wholeOf(block: Html, blocks: readonly Block[], index: number, lines: readonly string[]): Html {
  const balance = (tag: string, text: string) => {
    const tags = [...text.matchAll(new RegExp(`<(/?)${tag}(?![\\w-])`, 'gi'))];
    return tags.reduce((open, [, closing]) => open + (closing === '' ? 1 : -1), 0);
  };
  const tables = balance('table', block.text);
  const lists = balance('[uo]l', block.text);
  if (tables <= 0 && lists <= 0) return block;
  let [open, last] = [tables > 0 ? tables : lists, index];
  while (open > 0 && last + 1 < blocks.length) {
    const next = blocks[last + 1];
    if (next === undefined || (next.type !== 'html' && (tables <= 0 || next.type === 'heading'))) break;
    last++;
    if (next.type === 'html') open += balance(tables > 0 ? 'table' : '[uo]l', next.text);
  }
  const end = blocks[last]?.end ?? block.end;
  return last === index ? block : { ...block, text: lines.slice(block.line - 1, end - 1).join('\n'), end };
}

/** Deeper than anybody nests lists in HTML; what is deeper belongs to the item around it. */
const DEEPEST = 10;
const SKIPPED = new Set(['pre', 'script', 'style', 'svg', 'textarea']);
const INLINE = new Set(
  'a abbr b bdi big br cite code del em font i img ins kbd mark picture q s samp small source span strike strong sub sup u var'.split(
    ' ',
  ),
);

type Open = { readonly ordered: boolean; readonly line: number; readonly items: ListItem[] };
type OpenItem = { readonly line: number; readonly blocks: Block[]; text: string };

/** Reads the parts of HTML in their order. What is open at the end ends there. */
class Reader {
  readonly #blocks: Block[] = [];
  readonly #lists: { list: Open; item?: OpenItem }[] = [];
  readonly #start: number;
  #text = '';
  #line = 0;

  constructor(line: number) {
    this.#start = line;
  }

  read(parts: readonly HtmlPart[]): readonly Block[] {
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index];
      if (part === undefined) break;
      const until = (tag: string) => {
        let end = index + 1;
        while (end < parts.length && !(parts[end]?.tag === tag && parts[end]?.closing)) end++;
        const inner = parts.slice(index + 1, end);
        index = end;
        return inner;
      };
      const line = this.#start + part.line;
      if (part.tag === undefined || INLINE.has(part.tag)) this.#add(part.source, line);
      else if (part.tag === 'input') this.#add(/checked/i.test(part.source) ? '[x] ' : '[ ] ', line);
      else if (part.closing) this.#close(part.tag, line);
      else if (SKIPPED.has(part.tag)) until(part.tag);
      else if (/^h[1-6]$/.test(part.tag)) {
        this.#flush();
        this.#put({
          type: 'heading',
          level: Number(part.tag[1]),
          text: textOf(until(part.tag)),
          html: true,
          ...at(line),
        });
      } else if (part.tag === 'summary') {
        this.#flush();
        this.#put({ type: 'summary', text: textOf(until('summary')), ...at(line) });
      } else if (part.tag === 'table') {
        this.#flush();
        const { table, end } = readHtmlTable(parts, index, this.#start);
        index = end;
        if (table !== undefined) this.#put(table);
      } else this.#open(part.tag, line);
    }
    while (this.#lists.length > 0) this.#closeList();
    this.#flush();
    return this.#blocks;
  }

  #add(text: string, line: number): void {
    const item = this.#lists.at(-1)?.item;
    if (item !== undefined && item.blocks.length === 0) item.text += text;
    else if (item === undefined && this.#lists.length === 0) {
      if (this.#text.trim() === '') this.#line = line;
      this.#text += text;
    }
  }

  #open(tag: string, line: number): void {
    if (tag === 'ul' || tag === 'ol') {
      this.#flush();
      if (this.#lists.length < DEEPEST) this.#lists.push({ list: { ordered: tag === 'ol', line, items: [] } });
    } else if (tag === 'li' && this.#lists.length > 0) {
      this.#closeItem(line);
      const around = this.#lists.at(-1);
      if (around !== undefined) around.item = { line, blocks: [], text: '' };
    } else if (this.#lists.length > 0) this.#add(' ', line);
    else this.#flush();
  }

  #close(tag: string, line: number): void {
    if (tag === 'li') this.#closeItem(line);
    else if (tag === 'ul' || tag === 'ol') this.#closeList(line);
    else if (tag === 'details') {
      this.#flush();
      this.#put({ type: 'closing', ...at(line) });
    } else if (this.#lists.length > 0) this.#add(' ', line);
    else this.#flush();
  }

  #closeItem(line: number): void {
    const around = this.#lists.at(-1);
    if (around?.item === undefined) return;
    const { text, blocks, line: start } = around.item;
    const head: Paragraph = { type: 'paragraph', text: squeezed(text), line: start, end: line + 1 };
    around.list.items.push({ line: start, end: Math.max(line, start) + 1, blocks: [head, ...blocks] });
    delete around.item;
  }

  #closeList(line?: number): void {
    const around = this.#lists.at(-1);
    if (around === undefined) return;
    this.#closeItem(line ?? around.item?.line ?? around.list.line);
    this.#lists.pop();
    const { ordered, items, line: start } = around.list;
    const list: List = { type: 'list', ordered, items, line: start, end: (line ?? items.at(-1)?.line ?? start) + 1 };
    if (items.length > 0) this.#put(list);
  }

  #put(block: Block | Table): void {
    (this.#lists.at(-1)?.item?.blocks ?? this.#blocks).push(block);
  }

  #flush(): void {
    if (this.#lists.length === 0 && this.#text.trim() !== '') {
      this.#blocks.push({ type: 'paragraph', text: squeezed(this.#text), ...at(this.#line) });
    }
    if (this.#lists.length === 0) this.#text = '';
  }
}

function at(line: number): { line: number; end: number } {
  return { line, end: line + 1 };
}

function textOf(parts: readonly HtmlPart[]): string {
  return squeezed(parts.map(({ source, tag }) => (tag === undefined || INLINE.has(tag) ? source : ' ')).join(''));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
