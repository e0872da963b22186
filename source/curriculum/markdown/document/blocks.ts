import type { Token } from 'markdown-it';

/** Where something stands: its first line, counted from 1, and the line after its last. */
type Place = { readonly line: number; readonly end: number };
export type Heading = Place & {
  readonly type: 'heading';
  readonly level: number;
  readonly text: string;
  /** Whether it is written as HTML, as the titles of many READMEs are. */
  readonly html?: boolean;
};
export type Paragraph = Place & { readonly type: 'paragraph'; readonly text: string };
export type List = Place & { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] };
export type ListItem = Place & { readonly blocks: readonly Block[] };
/** A row of a table. `spanned` are the places of the cells that stand here because one above or before reaches as far. */
export type Row = { readonly line: number; readonly cells: readonly string[]; readonly spanned?: ReadonlySet<number> };
export type Table = Place & {
  readonly type: 'table';
  readonly header: readonly string[];
  readonly rows: readonly Row[];
};
export type Html = Place & { readonly type: 'html'; readonly text: string };
type Quote = Place & { readonly type: 'quote'; readonly blocks: readonly Block[] };
/** What is shown of something to unfold, and where that ends. */
type Summary = Place & { readonly type: 'summary'; readonly text: string };
type Closing = Place & { readonly type: 'closing' };
/** Code, rules: nothing to learn from. */
type Other = Place & { readonly type: 'other' };

/** A part of a document. The texts are Markdown still. */
export type Block = Heading | Paragraph | List | Table | Html | Quote | Summary | Closing | Other;

type Open = { readonly blocks: Block[]; readonly items: ListItem[]; readonly token: Token };

/** How deep lists and quotes are within each other. */
export function depthOf(tokens: readonly Token[]): number {
  let [depth, deepest] = [0, 0];
  for (const { type, nesting } of tokens) {
    if (!/^(?:bullet_list|ordered_list|blockquote)_/.test(type)) continue;
    depth += nesting;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** The blocks that the parser's flat tokens stand for. */
export function blocksOf(tokens: readonly Token[]): readonly Block[] {
  const root: Open = { blocks: [], items: [], token: { map: null } as Token };
  const open: Open[] = [root];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const into = open.at(-1) ?? root;
    if (token === undefined) break;
    if (token.type === 'table_open') {
      const start = index;
      while (index < tokens.length && tokens[index]?.type !== 'table_close') index++;
      into.blocks.push(tableOf(token, tokens.slice(start, index)));
    } else if (isContainer(token.type) && token.nesting === 1) open.push({ blocks: [], items: [], token });
    else if (isContainer(token.type)) close(open);
    else if (token.type === 'heading_open' || token.type === 'paragraph_open') {
      into.blocks.push(textBlock(token, tokens[index + 1]?.content ?? ''));
    } else if (token.type === 'html_block') into.blocks.push({ type: 'html', text: token.content, ...placeOf(token) });
    else if (token.nesting === 0 && token.type !== 'inline') into.blocks.push({ type: 'other', ...placeOf(token) });
  }
  return root.blocks;
}

function isContainer(type: string): boolean {
  return /^(?:bullet_list|ordered_list|list_item|blockquote)_/.test(type);
}

function close(open: Open[]): void {
  const closed = open.pop();
  const into = open.at(-1);
  if (closed === undefined || into === undefined) return;
  const { blocks, items, token } = closed;
  const place = placeOf(token);
  if (token.type === 'list_item_open') into.items.push({ blocks, ...place });
  else if (token.type === 'blockquote_open') into.blocks.push({ type: 'quote', blocks, ...place });
  else into.blocks.push({ type: 'list', ordered: token.type === 'ordered_list_open', items, ...place });
}

function textBlock(token: Token, text: string): Heading | Paragraph {
  if (token.type === 'paragraph_open') return { type: 'paragraph', text, ...placeOf(token) };
  return { type: 'heading', level: Number(token.tag.slice(1)), text, ...placeOf(token) };
}

function tableOf(table: Token, tokens: readonly Token[]): Table {
  const rows: { line: number; cells: string[] }[] = [];
  for (const token of tokens) {
    if (token.type === 'tr_open') rows.push({ line: placeOf(token).line, cells: [] });
    else if (token.type === 'inline') rows.at(-1)?.cells.push(token.content);
  }
  const [header, ...others] = rows;
  return { type: 'table', header: header?.cells ?? [], rows: others, ...placeOf(table) };
}

function placeOf(token: Token): Place {
  const [start, end] = token.map ?? [0, 0];
  return { line: start + 1, end: end + 1 };
}

/** One thing that is said about a resource: a list item below it, or a line. */
export type Entry = {
  /** Its first paragraph, in Markdown. */
  readonly text: string;
  /** The texts of what is nested in it. */
  readonly inner: readonly string[];
  readonly line: number;
  readonly end: number;
};

/** What stands in blocks, list item by list item and paragraph by paragraph. */
export function entriesOf(blocks: readonly Block[]): Entry[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return block.items.map(entryOf);
    if (block.type === 'paragraph') return [{ text: block.text, inner: [], line: block.line, end: block.end }];
    return [{ text: '', inner: textsIn(block), line: block.line, end: block.end }];
  });
}

function entryOf(item: ListItem): Entry {
  return { text: headOf(item), inner: bodyOf(item).flatMap(textsIn), line: item.line, end: item.end };
}

/** The text with which a list item begins, in Markdown. */
export function headOf({ blocks: [first] }: ListItem): string {
  return first?.type === 'paragraph' || first?.type === 'heading' ? first.text : '';
}

/** What stands in a list item below the text with which it begins. */
export function bodyOf({ blocks }: ListItem): readonly Block[] {
  const [first] = blocks;
  return first?.type === 'paragraph' || first?.type === 'heading' ? blocks.slice(1) : blocks;
}

/** The lists directly in some blocks. */
export function listsIn(blocks: readonly Block[]): readonly List[] {
  return blocks.filter((block) => block.type === 'list');
}

/** Every text in a block, however deep. */
function textsIn(block: Block): string[] {
  if (block.type === 'paragraph') return [block.text];
  if (block.type === 'list') return block.items.flatMap((item) => item.blocks.flatMap(textsIn));
  return block.type === 'quote' ? block.blocks.flatMap(textsIn) : [];
}
