import type { Block, List, ListItem } from './blocks.ts';

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
export function textsIn(block: Block): string[] {
  if (block.type === 'paragraph') return [block.text];
  if (block.type === 'list') return block.items.flatMap((item) => item.blocks.flatMap(textsIn));
  return block.type === 'quote' ? block.blocks.flatMap(textsIn) : [];
}
